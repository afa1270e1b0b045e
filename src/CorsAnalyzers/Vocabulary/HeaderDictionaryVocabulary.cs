using CorsAnalyzers.Options;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary><c>IHeaderDictionary</c> and its extensions: what reads the request's headers, and what writes the response's.</summary>
internal sealed class HeaderDictionaryVocabulary : VocabularyBase
{
    /// <summary>Methods that write no value.</summary>
    private static readonly HashSet<string> Lookups = new(StringComparer.Ordinal)
    {
        "get_Item", "GetValueOrDefault", "TryGetValue", "ContainsKey", "GetCommaSeparatedValues", "Remove",
    };

    /// <inheritdoc/>
    public override IEnumerable<string> TypeNames =>
    [
        "Microsoft.AspNetCore.Http.IHeaderDictionary",
        "Microsoft.AspNetCore.Http.HeaderDictionary",
        "Microsoft.AspNetCore.Http.HeaderDictionaryExtensions",
        "System.Collections.Generic.IDictionary`2",
        "System.Collections.Generic.ICollection`1",
        "System.Collections.Generic.CollectionExtensions",
    ];

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, KnownKind> Kinds { get; } = new Dictionary<string, KnownKind>(StringComparer.Ordinal)
    {
        ["Microsoft.AspNetCore.Http.IHeaderDictionary"] = KnownKind.HeaderDictionary,
    };

    /// <inheritdoc/>
    public override Value? Invoke(Call call)
    {
        // Extension methods take the headers first.
        var shift = call.Method.IsStatic ? 1 : 0;
        if ((call.Receiver ?? call.Argument(0)) is not HttpObject { Part: HttpPart.RequestHeaders or HttpPart.ResponseHeaders or HttpPart.EitherHeaders } headers)
        {
            return null;
        }

        RefuseNull(call, headers, shift);
        switch (call.Name)
        {
            case "get_Item" or "GetValueOrDefault":
                return OfType(call, Get(call.Machine, headers, call.Text(shift)), call.Method.ReturnType)
                    ?? (call.Name == "get_Item" ? throw new SimulatedException(new KeyNotFoundException()) : new Constant(null, ofOrigin: true));
            case "TryGetValue":
                var isThere = IsThere(call, headers, call.Text(shift));
                call.Outs[shift + 1] = OfType(call, Get(call.Machine, headers, call.Text(shift)), call.Method.Parameters[shift + 1].Type) ?? new Constant(null, ofOrigin: true);
                return isThere;
            case "ContainsKey":
                return IsThere(call, headers, call.Text(shift));
            case "GetCommaSeparatedValues":
                var list = Get(call.Machine, headers, call.Text(shift));
                return list is Sequence { IsOpen: false } known
                    ? call.Machine.NewSequence(known.Items.SelectMany(item => Split(call.Machine, item)), ofOrigin: known.OfOrigin)
                    : call.Unknown();
            case "set_Item" or "Append" or "Add" or "TryAdd" or "AppendCommaSeparatedValues" or "SetCommaSeparatedValues" when headers.Part != HttpPart.RequestHeaders && call.Arguments.Count == shift + 2:
                return Write(call, call.Argument(shift), call.Argument(shift + 1), call.SiteOf(shift), SyntaxOf(call, shift + 1));
            case "Add" when headers.Part != HttpPart.RequestHeaders && call.Arguments.Count == shift + 1 && call.Argument(shift) is Instance { Elements.Count: 2 } pair:
                return Write(call, pair.Elements[0], pair.Elements[1], call.SiteOf(shift), SyntaxOf(call, shift));
            case "Remove" when headers.Part != HttpPart.RequestHeaders && call.Arguments.Count == shift + 1:
                return Remove(call, call.Text(shift));
            case "Clear" when headers.Part != HttpPart.RequestHeaders:
                call.Path.ClearResponseHeaders();
                return Constant.Null;
            default:
                return null;
        }
    }

    /// <inheritdoc/>
    public override Value? Read(Machine machine, ISymbol member, Value? receiver) =>
        receiver is HttpObject headers && member is IPropertySymbol { Type: { } type } && machine.Types.KindOf(type) == KnownKind.StringValues
            ? Get(machine, headers, HeaderNamesVocabulary.NameOf(member.Name))
            : null;

    /// <inheritdoc/>
    public override bool Write(Machine machine, Frame frame, IPropertySymbol property, Value? receiver, Value value, SyntaxNode valueSyntax)
    {
        if (receiver is not HttpObject { Part: HttpPart.ResponseHeaders or HttpPart.EitherHeaders } || machine.Types.KindOf(property.Type) != KnownKind.StringValues)
        {
            return false;
        }

        if (HeaderNamesVocabulary.NameOf(property.Name) is var name && !IsOfRequest((HttpObject)receiver, name))
        {
            Set(machine, frame, name, value, valueSyntax);
        }

        return true;
    }

    /// <summary>
    /// Null is no name. Where there are no headers, some servers look nothing up, and answer that there is none of that name.
    /// </summary>
    /// <exception cref="SimulatedException">It is the call's.</exception>
    private static void RefuseNull(Call call, HttpObject headers, int shift)
    {
        var name = call.Arguments.Count > shift ? call.Argument(shift) : null;
        if (name is Instance { Elements.Count: 2 } pair && call.Name == "Add")
        {
            name = pair.Elements[0];
        }
        else if (call.Arguments.Count <= shift || call.Method.Parameters[shift].Type.SpecialType != SpecialType.System_String)
        {
            return;
        }

        if (name is null || call.Path.Resolve(name) is not Constant { Content: null })
        {
            return;
        }

        var isLookedUp = Lookups.Contains(call.Name) && (headers.Part != HttpPart.ResponseHeaders || call.Path.ResponseHeaders.Count == 0);
        if (!isLookedUp || call.Path.Decide(new Unknown("null name@" + call.Syntax.SpanStart, ofOrigin: false)))
        {
            throw new SimulatedException(new ArgumentNullException("key"));
        }
    }

    private static SyntaxNode SyntaxOf(Call call, int argument) => ((SyntaxSite)call.SiteOf(argument, Constant.Null)).Node;

    private static Value Write(Call call, Value nameValue, Value value, Site nameSite, SyntaxNode syntax)
    {
        var path = call.Path;
        if (call.Machine.TextOf(nameValue) is not { } name)
        {
            return WriteUnnamed(call);
        }

        if (IsOfRequest((HttpObject)(call.Receiver ?? call.Argument(0)), name))
        {
            return Constant.True;
        }

        switch (call.Name)
        {
            case "Add" or "TryAdd" when IsThere(path, name):
                return call.Name == "TryAdd" ? Constant.False : throw new SimulatedException(new ArgumentException(name));
            case "Add" or "TryAdd" when StringValuesVocabulary.ValuesOf(call.Machine, value) is { Count: 0 }:
                path.EmptyHeaders[name] = 0;
                return Constant.True;
            case "set_Item":
                Set(call.Machine, call.Frame, name, value, syntax, nameSite);
                return Constant.Null;
            case "SetCommaSeparatedValues":
                Set(call.Machine, call.Frame, name, JoinedValues.Quoted(call.Machine, value, isAlone: true), syntax, nameSite);
                path.JoinedHeaders[name] = path.ResponseHeaders.Count(header => header.Is(name));
                return Constant.Null;
            case "Append" when JoinedValues.IsBlank(call.Machine, value) && !HasValue(path, name):
                path.EmptyHeaders.Remove(name);
                return Constant.Null;
            case "AppendCommaSeparatedValues" when StringValuesVocabulary.ValuesOf(call.Machine, value) is { Count: 0 }:
                return Constant.Null;
            case "AppendCommaSeparatedValues":
                var isAlone = !JoinedValues.Join(path, name, call.Site);
                Append(call.Machine, call.Frame, name, JoinedValues.Quoted(call.Machine, value, isAlone), syntax, nameSite);
                path.JoinedHeaders[name] = path.ResponseHeaders.Count(header => header.Is(name));
                return Constant.Null;
            default:
                Append(call.Machine, call.Frame, name, value, syntax, nameSite);
                return Constant.True;
        }
    }

    private static Value WriteUnnamed(Call call)
    {
        switch (call.Name)
        {
            case "Add":
                UnnamedHeader.Add(call);
                return Constant.Null;
            case "TryAdd":
                call.Path.ResponseIsOpen = true;
                return call.Unknown();
            default:
                UnnamedHeader.Change(call);
                return Constant.Null;
        }
    }

    private static Value IsThere(Call call, HttpObject headers, string? name)
    {
        var values = Get(call.Machine, headers, name);
        return name is null || !IsOfResponse(headers, name) ? IsPresent(call.Machine, values)
            : values is Sequence { IsOpen: true } ? Constant.Of(IsThere(call.Path, name), ofOrigin: true)
            : call.Path.EmptyHeaders.ContainsKey(name) ? Constant.True
            : IsPresent(call.Machine, values);
    }

    /// <summary>Whether the response has a header; where it was given a value that may be none, or others may have written it, either.</summary>
    private static bool IsThere(PathRun path, string name)
    {
        if (path.EmptyHeaders.ContainsKey(name) || path.ResponseHeaders.Exists(header => header.Is(name) && header.Value is not null))
        {
            return true;
        }

        var index = path.ResponseHeaders.FindIndex(header => header.Is(name));
        if (index < 0 && !MayBeWrittenByOthers(path, name))
        {
            return false;
        }

        if (path.Decide(new Unknown($"there({name}@{index},{path.OverwrittenHeaders.Count},{path.Openings})", ofOrigin: index >= 0)))
        {
            return true;
        }

        path.RemoveResponseHeader(name);
        return false;
    }

    private static bool MayBeWrittenByOthers(PathRun path, string name) => path.ResponseIsOpen && !path.AbsentHeaders.Contains(name);

    /// <summary>Whether the response has a header with a value, which may be null; where that is not known, either.</summary>
    private static bool HasValue(PathRun path, string name) =>
        path.EmptyHeaders.TryGetValue(name, out var nulls) && (nulls > 0 || !path.ResponseHeaders.Exists(header => header.Is(name))) ? nulls > 0 : IsThere(path, name);

    /// <summary>
    /// A method that the user calls a header writer. Nobody said whether it replaces what is there: what is written to <c>Vary</c> is taken to
    /// stay, what is written to any other header is not, so that neither way a header is missed, or there twice, which may not be.
    /// </summary>
    public static Value WriteBy(HeaderWriter writer, Call call)
    {
        var (name, value) = (writer.NameIn(call.Method), writer.ValueIn(call.Method));
        if (call.Text(name) is not { } header)
        {
            UnnamedHeader.Change(call);
        }
        else if (string.Equals(header, CorsHeaderNames.Vary, StringComparison.OrdinalIgnoreCase))
        {
            Append(call.Machine, call.Frame, header, call.Argument(value), call.ArgumentSyntax(value) ?? call.Syntax, call.SiteOf(name));
        }
        else
        {
            call.Path.RemoveResponseHeader(header);
            Append(call.Machine, call.Frame, header, call.Argument(value), call.ArgumentSyntax(value) ?? call.Syntax, call.SiteOf(name));
        }

        return call.Method.ReturnsVoid ? Constant.Null : call.Unknown();
    }

    /// <summary>Headers that may be the request's are, where they are given one that only requests have.</summary>
    private static bool IsOfRequest(HttpObject headers, string name) =>
        headers.Part == HttpPart.EitherHeaders && CorsHeaderNames.IsCorsRequestHeader(name);

    /// <summary>Gives a response header a value instead of those that it has.</summary>
    public static void Set(Machine machine, Frame frame, string name, Value value, SyntaxNode valueSyntax, Site? nameSite = null)
    {
        machine.Path.Overwrite(name, machine.SiteOf(valueSyntax, frame));
        Append(machine, frame, name, value, valueSyntax, nameSite);
    }

    /// <summary>Gives a response header one more value.</summary>
    public static void Append(Machine machine, Frame frame, string name, Value value, SyntaxNode valueSyntax, Site? nameSite = null)
    {
        if (CorsHeaderNames.IsCorsResponseHeader(name) && (value.OfOrigin || value is Sequence { AnyOfOrigin: true }))
        {
            machine.NoteOrigin(valueSyntax, frame);
        }

        if (StringValuesVocabulary.ValuesOf(machine, value) is not { } values)
        {
            Add(value, machine.SiteOf(valueSyntax, frame));
            return;
        }

        var nulls = values.Count(one => machine.Path.Resolve(one) is Constant { Content: null });
        if (nulls > 0)
        {
            machine.Path.EmptyHeaders.TryGetValue(name, out var before);
            machine.Path.EmptyHeaders[name] = before + nulls;
        }

        foreach (var one in values)
        {
            if (machine.Path.Resolve(one) is Constant { Content: null })
            {
                continue;
            }

            var site = values.Count > 1 ? machine.SiteOf(one, valueSyntax, frame) : machine.SiteOf(valueSyntax, frame);
            Add(one, site);
        }

        void Add(Value one, Site site) => machine.Path.ResponseHeaders.Add(new StatedHeader(name, machine.TextOf(one), site)
        {
            NameSite = nameSite,
            IsEchoed = RequestedByPreflight.Is(one),
        });
    }

    /// <summary>Takes a response header away.</summary>
    public static Value Remove(Call call, string? name)
    {
        if (name is null)
        {
            UnnamedHeader.Change(call);
        }
        else
        {
            call.Path.RemoveResponseHeader(name);
        }

        return Constant.True;
    }

    /// <summary>The values of a header field.</summary>
    public static Value Get(Machine machine, HttpObject headers, string? name)
    {
        if (IsOfResponse(headers, name))
        {
            return name is not null && Written(machine.Path, name) is { } written
                ? machine.NewSequence(written.Select(static text => new Constant(text, ofOrigin: true)), kind: SequenceKind.StringValues)
                : machine.NewSequence([], isOpen: true, SequenceKind.StringValues, ofOrigin: true);
        }

        if (headers.HasLowerCaseNames && name?.Any(char.IsUpper) == true)
        {
            return machine.NewSequence([], kind: SequenceKind.StringValues);
        }

        if (string.Equals(name, CorsHeaderNames.Origin, StringComparison.OrdinalIgnoreCase))
        {
            return machine.Path.Request.Origin is { } origin
                ? machine.NewSequence([new Constant(origin, ofOrigin: true)], kind: SequenceKind.StringValues, ofOrigin: true)
                : machine.NewSequence([], kind: SequenceKind.StringValues, ofOrigin: true);
        }

        if (string.Equals(name, RequestHeaders.Referer, StringComparison.OrdinalIgnoreCase) && RefererOf(machine) is { } referer)
        {
            return machine.NewSequence([new Constant(referer, ofOrigin: true)], kind: SequenceKind.StringValues, ofOrigin: true);
        }

        var requested = RequestedByPreflight.FindName(name);
        if (requested is not null && !RequestedByPreflight.IsSent(requested, machine.Path))
        {
            return machine.NewSequence([], kind: SequenceKind.StringValues);
        }

        // Other headers of the request may tell where it comes from (an API key): what depends on them may be a check.
        return new Unknown(RequestedByPreflight.KeyOf(headers, requested ?? name), ofOrigin: requested is null);
    }

    /// <summary>
    /// The values of a header as the response holds them: some of them in one text, and nulls. Null where one is not known, or where the nulls
    /// stand among others.
    /// </summary>
    private static IEnumerable<string?>? Written(PathRun path, string name)
    {
        var headers = path.ResponseHeaders.Where(header => header.Is(name)).ToList();
        path.EmptyHeaders.TryGetValue(name, out var nulls);
        if (MayBeWrittenByOthers(path, name) || headers.Exists(static header => header.Value is null) || (nulls > 0 && headers.Count > 0))
        {
            return null;
        }

        path.JoinedHeaders.TryGetValue(name, out var joined);
        var texts = headers.Select(static header => header.Value).Concat(Enumerable.Repeat<string?>(null, nulls));
        return joined < 2 ? texts : texts.Skip(joined).Prepend(string.Join(",", texts.Take(joined)));
    }

    /// <summary>Whether a header is the response's: among headers that may be the request's, those are that only responses have.</summary>
    private static bool IsOfResponse(HttpObject headers, string? name) => headers.Part == HttpPart.ResponseHeaders
        || (headers.Part == HttpPart.EitherHeaders && name is not null
            && (CorsHeaderNames.IsCorsResponseHeader(name) || string.Equals(name, CorsHeaderNames.Vary, StringComparison.OrdinalIgnoreCase)));

    /// <summary>A header's values as a dictionary of texts has them: one text, or null where there is none.</summary>
    private static Value? OfType(Call call, Value values, ITypeSymbol type) => type.SpecialType != SpecialType.System_String || values is not Sequence sequence
        ? values
        : StringValuesVocabulary.Join(call.Machine, sequence) is Constant { Content: null } ? null : StringValuesVocabulary.Join(call.Machine, sequence);

    /// <summary>The address of the page that makes the request; null where it is not known.</summary>
    public static string? RefererOf(Machine machine)
    {
        machine.Path.ReadsReferer = true;
        return machine.Path.Request.Referer;
    }

    /// <summary>Whether a header has values.</summary>
    public static Value IsPresent(Machine machine, Value values) =>
        values is Sequence { IsOpen: false } known ? Constant.Of(known.Items.Count > 0, known.OfOrigin)
        : values is Sequence open ? new Unknown("there(" + open.Key + ")", open.OfOrigin)
        : RequestedByPreflight.Is(values) ? Constant.True
        : Operators.Not(Operators.IsNull(machine, values));

    private static IEnumerable<Value> Split(Machine machine, Value item) =>
        machine.Path.Resolve(item) is Constant { Content: null } ? []
        : machine.TextOf(item) is { } text ? HeaderList.Split(text).Select(element => (Value)new Constant(element.Text, item.OfOrigin))
        : [item];
}
