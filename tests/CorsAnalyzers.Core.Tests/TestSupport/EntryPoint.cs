using System.Reflection;
using System.Runtime.CompilerServices;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.TestSupport;

/// <summary>A public member of the protocol's types, and how to call it with one text for every text that it takes.</summary>
internal sealed class EntryPoint
{
    private readonly MethodBase member;
    private readonly Type owner;

    private EntryPoint(Type owner, MethodBase member)
    {
        this.owner = owner;
        this.member = member;
    }

    /// <summary>All of them; a new one is met here by itself.</summary>
    public static IReadOnlyList<EntryPoint> All { get; } =
        [.. typeof(Origin).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(Origin).Namespace && !type.IsEnum)
            .SelectMany(
                type => type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly),
                (type, found) => (type, member: found as MethodBase))
            .Where(pair => pair.member is not null && !pair.member.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Where(pair => pair.member!.GetParameters().Any(parameter => HoldsText(parameter.ParameterType)))
            .Select(pair => new EntryPoint(pair.type, pair.member!))];

    public override string ToString() =>
        $"{owner.Name}.{member.Name}({string.Join(", ", member.GetParameters().Select(parameter => parameter.ParameterType.Name))})";

    /// <summary>Calls the member; what it throws comes out as it is.</summary>
    public object? Call(string? text)
    {
        var arguments = member.GetParameters().Select(parameter => parameter.IsOut ? null : Make(parameter.ParameterType, text)).ToArray();
        const BindingFlags Unwrapped = BindingFlags.DoNotWrapExceptions;
        return member switch
        {
            ConstructorInfo constructor => constructor.Invoke(Unwrapped, null, arguments, null),
            { IsStatic: true } => member.Invoke(null, Unwrapped, null, arguments, null),
            _ when Make(owner, text) is { } instance => member.Invoke(instance, Unwrapped, null, arguments, null),
            _ => null,
        };
    }

    private static bool HoldsText(Type type) =>
        !type.IsByRef && type != typeof(object) && type != typeof(int) && !type.IsEnum && type != typeof(bool);

    private static object? Make(Type type, string? text) => type switch
    {
        _ when type == typeof(string) => text,
        _ when type == typeof(int) => text?.Length ?? -1,
        _ when type == typeof(bool) => text is null,
        _ when type.IsEnum => Enum.ToObject(type, text?.Length % 3 ?? 0),
        _ when type == typeof(HeaderField) => new HeaderField(text!, text!),
        _ when type == typeof(IEnumerable<string>) => text is null ? null : new[] { text, text },
        _ when type == typeof(IEnumerable<HeaderField>) => text is null ? null : Headers(text),
        _ when type == typeof(CorsRequest) => new CorsRequest(text, text!, text is null ? null : Headers(text), CredentialsMode.Omit),
        _ when type == typeof(CorsResponse) => Response(text, 200),
        _ when type == typeof(IEnumerable<BrowserDeviation>) => text is null ? null : ChromiumDeviations.All.All,
        _ when type == typeof(BrowserDeviations) => text is null ? null : ChromiumDeviations.All,
        _ when type == typeof(Func<SentRequest, CorsResponse?>) => Server(text),
        _ when type == typeof(Origin) => OriginParser.Parse(text, out var origin) == OriginIssues.None ? origin : Origin.Opaque,
        _ when type == typeof(OriginPattern) => OriginPattern.TryParse(text ?? "", out var pattern, out _) ? pattern : null,
        _ when type.GetConstructors() is [var constructor] => constructor.Invoke(
            [.. constructor.GetParameters().Select(parameter => Make(parameter.ParameterType, text))]),
        _ when type.IsGenericType && type.IsValueType => Activator.CreateInstance(type),
        _ => throw new InvalidOperationException($"Say how to make a {type} from a text."),
    };

    private static HeaderField[] Headers(string text) =>
        [new(text, text), new("X-A", text), new("Accept", text), new("Range", "bytes=" + text), new("Content-Type", "text/plain;" + text)];

    private static CorsResponse Response(string? text, int status) => new(
        status,
        [
            new("Access-Control-Allow-Origin", "*"),
            new("Access-Control-Allow-Methods", text!),
            new("Access-Control-Allow-Headers", text!),
            new("Access-Control-Expose-Headers", text!),
            new("Access-Control-Max-Age", text!),
            new("Location", text!),
            new(text!, text!),
        ]);

    // Preflights are answered well, and two of three requests redirected.
    private static Func<SentRequest, CorsResponse?> Server(string? text)
    {
        var count = 0;
        return sent => Response(text, sent.IsPreflight || ++count == 3 ? 200 : 302);
    }
}
