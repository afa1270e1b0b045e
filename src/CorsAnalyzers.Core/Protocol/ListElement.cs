namespace CorsAnalyzers.Protocol;

/// <summary>One element of a comma-separated header value (RFC 9110 §5.6.1), without the white space around it.</summary>
/// <param name="Text">The element as written, quotes included.</param>
/// <param name="Start">Where it starts in the value, in UTF-16 code units.</param>
/// <param name="Length">Its length in UTF-16 code units.</param>
public readonly record struct ListElement(string Text, int Start, int Length);
