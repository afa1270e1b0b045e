namespace CorsAnalyzers.Tests.Truth.Generation;

/// <summary>Conditions on an origin, which is a variable of type <c>string</c>.</summary>
internal sealed class OriginTestGrammar(Grammar grammar)
{
    private static readonly string[] Comparisons =
        ["Ordinal", "OrdinalIgnoreCase", "InvariantCultureIgnoreCase", "InvariantCulture"];

    /// <summary>A condition.</summary>
    public string Any(string origin, Scope scope, int depth = 2)
    {
        string Inner() => Any(origin, scope, depth - 1);
        var choices = grammar.Choices;
        return grammar.Choose<string>(
            "origin test",
            (14, "==", () => $"{origin} == {Origin(scope)}"),
            (3, "!=", () => $"{origin} != {Origin(scope)}"),
            (4, "Equals", () => $"{origin}.Equals({Origin(scope)}{Comparison()})"),
            (4, "string.Equals", () => $"string.Equals({origin}, {Origin(scope)}{Comparison()})"),
            (8, "StartsWith", () => $"{origin}.StartsWith({Part(scope)}{Comparison()})"),
            (10, "EndsWith", () => $"{origin}.EndsWith({Part(scope)}{Comparison()})"),
            (6, "Contains", () => $"{origin}.Contains({Part(scope)}{Comparison()})"),
            (2, "of a character", () => $"{origin}.{choices.Pick(["Contains", "EndsWith", "StartsWith"])}('{choices.Pick(["e", "h", "/", "l"])}')"),
            (3, "IndexOf", () => $"{origin}.IndexOf({Part(scope)}{Comparison()}) {choices.Pick([">= 0", "== 0", "!= -1", "> 4", "< 0"])}"),
            (2, "LastIndexOf", () => $"{origin}.LastIndexOf({choices.Pick(["'.'", "\".\"", "\":\""])}) {choices.Pick(["> 5", "< 0"])}"),
            (2, "IsNullOrEmpty", () => $"!string.{choices.Pick(["IsNullOrEmpty", "IsNullOrWhiteSpace"])}({origin})"),
            (3, "length", () => $"{origin}.Length {choices.Pick(["> 4", "== 17", "< 20", ">= 8"])}"),
            (4, "pattern of texts", () => $"{origin} is {Literal(EdgeValues.Origins)} or {Literal(EdgeValues.Origins)}"),
            (2, "negated pattern", () => $"{origin} is not ({Literal(EdgeValues.Origins)} or null)"),
            (2, "pattern of length", () => $"{origin} is {{ Length: > {choices.Below(30)} }}"),
            (2, "pattern with variable", () => grammar.Fresh("known") is var known ? $"{origin} is string {known} && {known}.EndsWith({Part(scope)}, StringComparison.Ordinal)" : ""),
            (3, "switch expression", () => $"{origin} switch {{ {Literal(EdgeValues.Origins)} => true, null => false, _ when {origin}.Length > 3 && ({Inner0(origin, scope)}) => {choices.Pick(["true", "false"])}, _ => {choices.Pick(["false", "true"])} }}"),
            (4, "constant", () => choices.Pick(["true", "false"])),
            (scope.HasSwitches ? 3 : 0, "switch", () => $"({grammar.Conditions.Switch()} && {Inner0(origin, scope)})"),
            (16, "Uri", () => WithUri(origin, scope, depth)),
            (9, "Regex", () => WithRegex(origin, scope)),
            (14, "collection", () => WithCollection(origin, scope)),
            (9, "changed text", () => WithChangedText(origin, scope)),
            (8, "own method", () => OwnMethod(origin, scope, depth)),
            (depth > 0 ? 5 : 0, "not", () => $"!({Inner()})"),
            (depth > 0 ? 7 : 0, "and", () => $"({Inner()} && {Inner()})"),
            (depth > 0 ? 7 : 0, "or", () => $"({Inner()} || {Inner()})"),
            (depth > 0 ? 3 : 0, "choice", () => $"({Inner()} ? {Inner()} : {Inner()})"));
    }

    /// <summary>A condition on a variable of type <c>Uri</c>.</summary>
    private string OfUri(string uri, Scope scope, int depth)
    {
        var choices = grammar.Choices;
        string Host() => grammar.Texts.Of(choices.Pick(EdgeValues.Hosts), scope, 1);
        return grammar.Choose<string>(
            "Uri test",
            (20, "Host", () => $"{uri}.Host == {Host()}"),
            (12, "end of Host", () => $"{uri}.Host.EndsWith({grammar.Texts.Of(choices.Pick(["", "."]) + choices.Pick(EdgeValues.Hosts), scope, 1)}{Comparison()})"),
            (4, "Equals Host", () => $"{uri}.Host.Equals({Host()}{Comparison()})"),
            (4, "part of Host", () => $"{uri}.Host.Contains({Host()})"),
            (4, "Scheme", () => $"{uri}.Scheme == {choices.Pick(["\"https\"", "Uri.UriSchemeHttps", "Uri.UriSchemeHttp", "\"HTTPS\""])}"),
            (4, "IsLoopback", () => $"{uri}.IsLoopback"),
            (3, "Port", () => $"{uri}.Port {choices.Pick(["== 443", "== 3000", "!= 8443", "> 1024"])}"),
            (2, "IsDefaultPort", () => $"{uri}.IsDefaultPort"),
            (2, "Authority", () => $"{uri}.Authority == {Host()}"),
            (2, "DnsSafeHost", () => $"{uri}.{choices.Pick(["DnsSafeHost", "IdnHost"])} == {Host()}"),
            (2, "AbsoluteUri", () => $"{uri}.{choices.Pick(["AbsoluteUri", "OriginalString", "ToString()"])}.StartsWith({Part(scope)}, StringComparison.Ordinal)"),
            (2, "HostNameType", () => $"{uri}.HostNameType == UriHostNameType.{choices.Pick(["Dns", "IPv4", "IPv6"])}"),
            (2, "IsAbsoluteUri", () => $"{uri}.IsAbsoluteUri"),
            (2, "GetLeftPart", () => $"{uri}.GetLeftPart(UriPartial.Authority) == {Origin(scope)}"),
            (3, "pattern", () => $"{uri} is {{ Scheme: \"https\", Host: {Literal(EdgeValues.Hosts)} or {Literal(EdgeValues.Hosts)} }}"),
            (2, "pattern of port", () => $"{uri} is {{ Port: 443 or 3000, IsLoopback: {choices.Pick(["true", "false"])} }}"),
            (2, "Uri equals", () => $"{uri} == new Uri({TextGrammar.Literal(choices.Pick(["https://a.example", "http://localhost:3000"]))})"),
            (depth > 0 ? 6 : 0, "and", () => $"({OfUri(uri, scope, depth - 1)} && {OfUri(uri, scope, depth - 1)})"),
            (depth > 0 ? 4 : 0, "or", () => $"({OfUri(uri, scope, depth - 1)} || {OfUri(uri, scope, depth - 1)})"));
    }

    private string WithUri(string origin, Scope scope, int depth)
    {
        var uri = grammar.Fresh("uri");
        return grammar.Choose<string>(
            "Uri of origin",
            (10, "new", () => OfUri($"new Uri({origin})", scope, 0)),
            (10, "TryCreate", () => $"(Uri.TryCreate({origin}, UriKind.Absolute, out var {uri}) && {OfUri(uri, scope, depth)})"),
            (4, "TryCreate of a declared type", () => $"(Uri.TryCreate({origin}, UriKind.Absolute, out Uri? {uri}) && ({OfUri(uri, scope, depth)}))"),
            (3, "TryCreate or refuse", () => $"(!Uri.TryCreate({origin}, UriKind.Absolute, out var {uri}) || {OfUri(uri, scope, 0)})"),
            (2, "TryCreate, relative too", () => $"(Uri.TryCreate({origin}, UriKind.RelativeOrAbsolute, out var {uri}) && {uri}.IsAbsoluteUri && {OfUri(uri, scope, 0)})"),
            (2, "IsWellFormedUriString", () => $"Uri.IsWellFormedUriString({origin}, UriKind.Absolute)"),
            (3, "declared by a pattern", () => $"(new Uri({origin}) is var {uri} && {OfUri(uri, scope, depth)})"));
    }

    private string WithRegex(string origin, Scope scope)
    {
        var pattern = grammar.Choices.Pick(EdgeValues.Patterns);
        var text = TextGrammar.Literal(pattern);
        return grammar.Choose<string>(
            "Regex",
            (10, "static", () => $"Regex.IsMatch({origin}, {grammar.Texts.Of(pattern, scope, 1)})"),
            (4, "static with options", () => $"Regex.IsMatch({origin}, {text}, RegexOptions.{grammar.Choices.Pick(["IgnoreCase", "None", "CultureInvariant", "IgnoreCase | RegexOptions.Compiled", "RightToLeft"])})"),
            (5, "instance", () => $"new Regex({text}).IsMatch({origin})"),
            (6, "field", () =>
            {
                var name = grammar.Fresh("Pattern");
                grammar.Members.Add($"private static readonly Regex {name} = new({text}, RegexOptions.{grammar.Choices.Pick(["None", "IgnoreCase", "Compiled"])});");
                return $"{name}.IsMatch({origin})";
            }),
            (scope.HasStatements ? 4 : 0, "variable", () =>
            {
                var name = grammar.Fresh("pattern");
                scope.Before.Add($"var {name} = new Regex({text});");
                return $"{name}.IsMatch({origin})";
            }),
            (3, "Escape", () => $"Regex.IsMatch({origin}, \"^\" + Regex.Escape({Literal(EdgeValues.Origins)}) + \"$\")"),
            (1, "Match", () => $"Regex.Match({origin}, {text}).Success"));
    }

    private string WithCollection(string origin, Scope scope)
    {
        var choices = grammar.Choices;
        string List(IReadOnlyList<string> table) => grammar.Lists.Of(choices.Several(1, 3, 60, () => grammar.Lists.Value(table)), scope, 1);
        var item = grammar.Fresh("item");
        return grammar.Choose<string>(
            "collection test",
            (12, "array Contains", () => $"{List(EdgeValues.Origins)}.Contains({origin})"),
            (3, "Contains with comparer", () => $"{List(EdgeValues.Origins)}.Contains({origin}, StringComparer.{choices.Pick(Comparisons[..2])})"),
            (6, "HashSet", () => $"new HashSet<string>({List(EdgeValues.Origins)}{choices.Pick(["", ", StringComparer.OrdinalIgnoreCase", ", StringComparer.Ordinal"])}).Contains({origin})"),
            (6, "HashSet field", () =>
            {
                var name = grammar.Fresh("Known");
                var comparer = choices.Pick(["", "StringComparer.OrdinalIgnoreCase"]);
                grammar.Members.Add($"private static readonly HashSet<string> {name} = new({comparer}) {{ {Literal(EdgeValues.Origins)}, {Literal(EdgeValues.Origins)} }};");
                return $"{name}.Contains({origin})";
            }),
            (8, "Any", () => $"{List(EdgeValues.Parts)}.Any({item} => {origin}.{choices.Pick(["EndsWith", "StartsWith", "Contains", "Equals"])}({item}{Comparison()}))"),
            (3, "Any of a method group", () => $"{List(EdgeValues.Origins)}.Any({origin}.{choices.Pick(["Equals", "Contains"])})"),
            (3, "All", () => $"{List(EdgeValues.Parts)}.All({item} => !{origin}.Contains({item}))"),
            (2, "List Exists", () => $"{List(EdgeValues.Origins)}.ToList().Exists({item} => {item} == {origin})"),
            (2, "Array IndexOf", () => $"Array.IndexOf({List(EdgeValues.Origins)}, {origin}) >= 0"),
            (2, "Array Exists", () => $"Array.Exists({List(EdgeValues.Origins)}, {item} => {item} == {origin})"),
            (2, "Count", () => $"{List(EdgeValues.Origins)}.Count({item} => {item} == {origin}) > 0"),
            (2, "FirstOrDefault", () => $"{List(EdgeValues.Origins)}.FirstOrDefault({item} => {item} == {origin}) is not null"),
            (2, "Where Any", () => $"{List(EdgeValues.Origins)}.Where({item} => {item}.Length > 2).Any({item} => {item} == {origin})"),
            (2, "Select Contains", () => $"{List(EdgeValues.Hosts)}.Select({item} => \"https://\" + {item}).Contains({origin})"),
            (scope.HasStatements ? 4 : 0, "changed later", () =>
            {
                var name = grammar.Fresh("known");
                var list = List(EdgeValues.Origins);
                scope.Before.Add($"var {name} = new List<string>({list});");
                scope.Before.Add($"{name}.Add({Literal(EdgeValues.Origins)});");
                return $"{name}.Contains({origin})";
            }),
            (1, "Dictionary", () => $"new Dictionary<string, bool> {{ [{Literal(EdgeValues.Origins)}] = true }}.ContainsKey({origin})"));
    }

    private string WithChangedText(string origin, Scope scope)
    {
        var choices = grammar.Choices;
        return grammar.Choose<string>(
            "changed text",
            (6, "ToLowerInvariant", () => $"{origin}.ToLowerInvariant() == {Origin(scope)}"),
            (3, "ToUpperInvariant", () => $"{origin}.ToUpperInvariant().EndsWith({Part(scope)}, StringComparison.Ordinal)"),
            (4, "TrimEnd", () => $"{origin}.TrimEnd('/') == {Origin(scope)}"),
            (4, "Replace", () => $"{origin}.Replace(\"https://\", \"\") == {grammar.Texts.Of(choices.Pick(EdgeValues.Hosts), scope, 1)}"),
            (2, "Replace of a character", () => $"{origin}.Replace('.', '-').Contains({Literal(EdgeValues.Parts)})"),
            (2, "Trim", () => $"{origin}.Trim().Length > 8"),
            (3, "Split", () => $"{origin}.Split(\"://\")[^1] == {grammar.Texts.Of(choices.Pick(EdgeValues.Hosts), scope, 1)}"),
            (3, "Split by a character", () => $"{origin}.Split('.').Length {choices.Pick(["== 2", "> 2"])}"),
            (2, "Substring", () => $"({origin}.Length > 8 && {origin}.Substring(8) == {grammar.Texts.Of(choices.Pick(EdgeValues.Hosts), scope, 1)})"),
            (2, "range", () => $"({origin}.Length > 8 && {origin}[8..] == {grammar.Texts.Of(choices.Pick(EdgeValues.Hosts), scope, 1)})"),
            (2, "Substring that may throw", () => $"{origin}.Substring(8).StartsWith(\"a\", StringComparison.Ordinal)"),
            (2, "first character", () => $"{origin}[0] == 'h'"),
            (2, "concatenation", () => $"({origin} + \"/\").StartsWith({Origin(scope)} + \"/\", StringComparison.Ordinal)"),
            (2, "interpolation", () => $"$\"{{{origin}}}|\".Contains({Part(scope)} + \"|\")"),
            (1, "PadLeft", () => $"{origin}.PadLeft(30).EndsWith({Part(scope)}, StringComparison.Ordinal)"),
            (1, "Remove", () => $"{origin}.Remove(3) == \"htt\""),
            (1, "characters", () => $"{origin}.All(char.IsLetterOrDigit)"));
    }

    private string OwnMethod(string origin, Scope scope, int depth)
    {
        var (name, parameter) = (grammar.Fresh("IsTrusted"), grammar.Fresh("value"));
        var inner = Any(parameter, Scope.Member, Math.Max(0, depth - 1));
        return grammar.Choose<string>(
            "own method",
            (10, "expression", () =>
            {
                grammar.Members.Add($"private static bool {name}(string {parameter}) => {inner};");
                return $"{name}({origin})";
            }),
            (5, "early return", () =>
            {
                grammar.Members.Add(Grammar.Member(
                    $"private static bool {name}(string {parameter})",
                    [$"if ({Any(parameter, Scope.Member, 0)})", $"    return {grammar.Choices.Pick(["true", "false"])};", $"return {inner};"]));
                return $"{name}({origin})";
            }),
            (4, "second parameter", () =>
            {
                grammar.Members.Add($"private static bool {name}(string {parameter}, string host, bool isStrict = true) => isStrict ? {parameter} == host : {parameter}.EndsWith(host, StringComparison.Ordinal);");
                return $"{name}({origin}, {Part(scope)}{grammar.Choices.Pick(["", ", false", ", isStrict: true"])})";
            }),
            (4, "loop", () =>
            {
                var list = grammar.Lists.Of([grammar.Lists.Value(EdgeValues.Origins), grammar.Lists.Value(EdgeValues.Origins)], Scope.Member, 1);
                grammar.Members.Add(Grammar.Member(
                    $"private static bool {name}(string {parameter})",
                    [$"foreach (var known in {list})", "{", $"    if (known == {parameter})", "        return true;", "}", "return false;"]));
                return $"{name}({origin})";
            }),
            (4, "try and catch", () =>
            {
                grammar.Members.Add(Grammar.Member(
                    $"private static bool {name}(string {parameter})",
                    ["try", "{", $"    return new Uri({parameter}).Host.Length > 8;", "}", "catch (UriFormatException)", "{", $"    return {grammar.Choices.Pick(["false", "true"])};", "}"]));
                return $"{name}({origin})";
            }),
            (4, "switch statement", () =>
            {
                grammar.Members.Add(Grammar.Member(
                    $"private static bool {name}(string {parameter})",
                    [$"switch ({parameter})", "{", $"    case {Literal(EdgeValues.Origins)}:", "        return true;", "    default:", $"        return {inner};", "}"]));
                return $"{name}({origin})";
            }),
            (2, "throw", () =>
            {
                grammar.Members.Add($"private static bool {name}(string {parameter}) => {inner} ? true : throw new InvalidOperationException();");
                return $"{name}({origin})";
            }));
    }

    private string Comparison() => grammar.Choices.Percent(35) ? ", StringComparison." + grammar.Choices.Pick(Comparisons) : "";

    private string Origin(Scope scope) => grammar.Texts.Of(grammar.Lists.Value(EdgeValues.Origins), scope, 1);

    private string Part(Scope scope) => grammar.Texts.Of(grammar.Choices.Pick(EdgeValues.Parts), scope, 1);

    private string Literal(IReadOnlyList<string> table) => TextGrammar.Literal(grammar.Choices.Pick(table));

    private string Inner0(string origin, Scope scope) => Any(origin, scope, 0);
}
