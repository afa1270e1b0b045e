using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Vocabulary;

/// <summary>
/// <see cref="TimeSpan"/>. Its parts are added here: the methods that take doubles round to milliseconds on .NET Framework, where analyzers
/// run too, and those of .NET 9 that take whole numbers are not there.
/// </summary>
internal sealed class TimeSpanVocabulary : VocabularyBase
{
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMillisecond / 1000;

    /// <inheritdoc/>
    public override IEnumerable<string> TypeNames => ["System.TimeSpan", "System.Threading.Timeout"];

    /// <summary>The time that a value stands for; null where it is not known.</summary>
    public static TimeSpan? Of(Value value) => value is Constant { Content: TimeSpan time } ? time : null;

    /// <inheritdoc/>
    public override Value? Invoke(Call call)
    {
        var name = call.Name;
        if (name == ".ctor" || (call.Method.IsStatic && name.StartsWith("From", StringComparison.Ordinal)))
        {
            return Sum(call);
        }

        return (name, call.Receiver) switch
        {
            ("Add", { } time) => Compute(BinaryOperatorKind.Add, time, call.Argument(0)),
            ("Subtract", { } time) => Compute(BinaryOperatorKind.Subtract, time, call.Argument(0)),
            ("Negate", { } time) => Compute(BinaryOperatorKind.Subtract, new Constant(TimeSpan.Zero), time),
            _ => null,
        };
    }

    /// <summary>An operator of <see cref="TimeSpan"/>; null where the result is not known.</summary>
    public static Value? Compute(BinaryOperatorKind kind, Value left, Value right)
    {
        if ((left as Constant)?.Content is not { } a || (right as Constant)?.Content is not { } b)
        {
            return null;
        }

        var result = RealFunction.Call<TimeSpan?>(() => (kind, a, b) switch
        {
            (BinaryOperatorKind.Add, TimeSpan time, TimeSpan other) => time.Add(other),
            (BinaryOperatorKind.Subtract, TimeSpan time, TimeSpan other) => time.Subtract(other),
            (BinaryOperatorKind.Multiply, TimeSpan time, double factor) => Multiply(time, factor),
            (BinaryOperatorKind.Multiply, double factor, TimeSpan time) => Multiply(time, factor),
            _ => null,
        });
        return result is { } known ? new Constant(known, left.OfOrigin || right.OfOrigin) : null;

        static TimeSpan Multiply(TimeSpan time, double factor) => new(checked((long)Math.Round(time.Ticks * factor)));
    }

    /// <inheritdoc/>
    public override Value? Read(Machine machine, ISymbol member, Value? receiver)
    {
        object? content = (member.Name, receiver is null ? null : Of(receiver)) switch
        {
            ("Zero", null) when member.IsStatic => TimeSpan.Zero,
            ("MaxValue", null) when member.IsStatic => TimeSpan.MaxValue,
            ("InfiniteTimeSpan", null) => Timeout.InfiniteTimeSpan,
            ("MinValue", null) when member.IsStatic => TimeSpan.MinValue,
            ("TotalDays", { } time) => time.TotalDays,
            ("TotalHours", { } time) => time.TotalHours,
            ("TotalMinutes", { } time) => time.TotalMinutes,
            ("TotalSeconds", { } time) => time.TotalSeconds,
            ("TotalMilliseconds", { } time) => time.TotalMilliseconds,
            ("Ticks", { } time) => time.Ticks,
            _ => null,
        };
        return content is null ? null : new Constant(content, receiver?.OfOrigin == true);
    }

    /// <summary>The sum of the arguments, each in the unit that its parameter is named after, or else the method.</summary>
    private static Constant? Sum(Call call)
    {
        var ticks = 0L;
        foreach (var parameter in call.Method.Parameters)
        {
            if (TicksIn(parameter.Name == "value" ? call.Name.Substring("From".Length) : parameter.Name) is not { } unit)
            {
                return null;
            }

            var before = ticks;
            var content = (call.Path.Resolve(call.Argument(parameter.Ordinal)) as Constant)?.Content;
            if (RealFunction.Call<long?>(() => content switch
            {
                int number => checked(before + (number * unit)),
                long number => checked(before + (number * unit)),
                double number => checked(before + (long)(number * unit)),
                _ => null,
            }) is not { } after)
            {
                return null;
            }

            ticks = after;
        }

        return new Constant(new TimeSpan(ticks), StringVocabulary.OfOrigin(call));
    }

    private static long? TicksIn(string unit) => unit.ToLowerInvariant() switch
    {
        "days" => TimeSpan.TicksPerDay,
        "hours" => TimeSpan.TicksPerHour,
        "minutes" => TimeSpan.TicksPerMinute,
        "seconds" => TimeSpan.TicksPerSecond,
        "milliseconds" => TimeSpan.TicksPerMillisecond,
        "microseconds" => TicksPerMicrosecond,
        "ticks" => 1,
        _ => null,
    };
}
