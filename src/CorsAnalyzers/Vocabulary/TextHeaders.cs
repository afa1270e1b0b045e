using CorsAnalyzers.Policies;
using CorsAnalyzers.Simulation.Values;

namespace CorsAnalyzers.Vocabulary;

/// <summary>Header collections of texts, as those of .NET outside ASP.NET Core are.</summary>
internal static class TextHeaders
{
    /// <summary>The values of a request's or response's header, in one text; null (the constant) where there is none.</summary>
    public static Value Text(Call call, HttpObject headers, int name) => Values(call, headers, name) is Sequence sequence
        ? StringValuesVocabulary.Join(call.Machine, sequence)
        : call.Unknown();

    /// <summary>The values of a request's or response's header.</summary>
    public static Value Values(Call call, HttpObject headers, int name) => HeaderDictionaryVocabulary.Get(call.Machine, headers, call.Text(name)) switch
    {
        Sequence values => call.Machine.NewSequence(values.Items, values.IsOpen, ofOrigin: values.OfOrigin),
        { } other => other,
    };

    /// <summary>Writes a response header.</summary>
    /// <param name="call">The call that writes.</param>
    /// <param name="name">Which argument is the name.</param>
    /// <param name="value">Which argument is the value, or values.</param>
    /// <param name="replaces">Whether what the header had is lost.</param>
    public static Value Write(Call call, int name, int value, bool replaces)
    {
        if (call.Text(name) is not { } header)
        {
            UnnamedHeader.Change(call);
        }
        else
        {
            Write(call, header, call.Argument(value), value, replaces, call.SiteOf(name));
        }

        return Constant.Null;
    }

    /// <summary>Writes a response header that an argument of a call names or holds.</summary>
    public static void Write(Call call, string header, Value value, int argument, bool replaces, Site? nameSite = null)
    {
        var syntax = call.ArgumentSyntax(argument) ?? call.Syntax;
        if (replaces)
        {
            HeaderDictionaryVocabulary.Set(call.Machine, call.Frame, header, value, syntax, nameSite);
        }
        else
        {
            HeaderDictionaryVocabulary.Append(call.Machine, call.Frame, header, value, syntax, nameSite);
        }
    }
}
