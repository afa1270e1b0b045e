namespace CorsAnalyzers.Rules;

/// <summary>One rule of the catalog: what a user sees of it, independent of the host that shows it.</summary>
/// <param name="Id">The id, <c>CORSnnnn</c>; never reused.</param>
/// <param name="Name">The name that its classes, tests and page carry.</param>
/// <param name="Category">The harm.</param>
/// <param name="Level">How loud it is by default.</param>
/// <param name="Title">One line, without arguments.</param>
/// <param name="MessageFormat">The message; <c>{0}</c>… are the finding's arguments.</param>
/// <param name="Description">Why it matters, in two or three sentences.</param>
public sealed record Rule(
    string Id,
    string Name,
    RuleCategory Category,
    RuleLevel Level,
    string Title,
    string MessageFormat,
    string Description);
