using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary><c>IHeaderDictionary</c> and its extensions: what reads the request's headers, and what writes the response's.</summary>
internal sealed class HeaderDictionaryVocabulary : VocabularyBase
{
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
    public override Value? Invoke(Call call)
    {
        // Extension methods take the headers first.
        var shift = call.Method.IsStatic ? 1 : 0;
        if ((call.Receiver ?? call.Argument(0)) is not HttpObject { Part: HttpPart.RequestHeaders or HttpPart.ResponseHeaders or HttpPart.EitherHeaders } headers)
        {
            return null;
        }

        switch (call.Name)
        {
            case "get_Item" or "GetValueOrDefault":
                return Get(call.Machine, headers, call.Text(shift));
            case "TryGetValue":
                var found = Get(call.Machine, headers, call.Text(shift));
                call.Outs[shift + 1] = found;
                return IsEmptyHeader(call, headers, shift) ? Constant.True : IsPresent(call.Machine, found);
            case "ContainsKey":
                return IsEmptyHeader(call, headers, shift) ? Constant.True : IsPresent(call.Machine, Get(call.Machine, headers, call.Text(shift)));
            case "GetCommaSeparatedValues":
                var list = Get(call.Machine, headers, call.Text(shift));
                return list is Sequence { IsOpen: false } known
                    ? call.Machine.NewSequence(known.Items.SelectMany(item => Split(call.Machine, item)), ofOrigin: known.OfOrigin)
                    : call.Unknown();
            case "set_Item" or "Append" or "Add" or "TryAdd" or "AppendCommaSeparatedValues" or "SetCommaSeparatedValues" when headers.Part != HttpPart.RequestHeaders && call.Arguments.Count == shift + 2:
                return Write(call, shift);
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

        Set(machine, frame, HeaderNamesVocabulary.NameOf(property.Name), value, valueSyntax);
        return true;
    }

    private static Value Write(Call call, int shift)
    {
        var (name, value) = (call.Text(shift), call.Argument(shift + 1));
        call.Path.WroteResponse = true;
        if (name is null)
        {
            call.Path.ResponseIsOpen = true;
            return Constant.Null;
        }

        var syntax = ((SyntaxSite)call.SiteOf(shift + 1, Constant.Null)).Node;
        var isPresent = call.Path.ResponseHeaders.Any(header => header.Is(name));
        switch (call.Name)
        {
            case "Add" when isPresent || call.Path.EmptyHeaders.Contains(name):
                throw new SimulatedException(new ArgumentException(name));
            case "TryAdd" when isPresent || call.Path.EmptyHeaders.Contains(name):
                return Constant.False;
            case "Add" or "TryAdd" when StringValuesVocabulary.ValuesOf(call.Machine, value) is { Count: 0 }:
                call.Path.EmptyHeaders.Add(name);
                return Constant.True;
            case "set_Item":
                Set(call.Machine, call.Frame, name, value, syntax);
                return Constant.Null;
            case "SetCommaSeparatedValues":
                Set(call.Machine, call.Frame, name, JoinedValues.Of(call, value, isAlone: true), syntax);
                call.Path.JoinedHeaders[name] = call.Path.ResponseHeaders.Count(header => header.Is(name));
                return Constant.Null;
            case "Append" or "AppendCommaSeparatedValues":
                Append(call.Machine, call.Frame, name, JoinedValues.Of(call, value, isAlone: !isPresent), syntax);
                if (call.Name != "Append" && isPresent)
                {
                    call.Path.JoinedHeaders[name] = call.Path.ResponseHeaders.Count(header => header.Is(name));
                }

                return Constant.Null;
            default:
                Append(call.Machine, call.Frame, name, value, syntax);
                return Constant.True;
        }
    }

    private static void Set(Machine machine, Frame frame, string name, Value value, SyntaxNode valueSyntax)
    {
        machine.Path.WroteResponse = true;
        Remove(machine.Path, name);
        Append(machine, frame, name, value, valueSyntax);
    }

    private static void Append(Machine machine, Frame frame, string name, Value value, SyntaxNode valueSyntax)
    {
        if (CorsHeaderNames.IsCorsResponseHeader(name) && (value.OfOrigin || value is Sequence { AnyOfOrigin: true }))
        {
            machine.NoteOrigin(valueSyntax, frame);
        }

        if (StringValuesVocabulary.ValuesOf(machine, value) is not { } values)
        {
            machine.Path.ResponseHeaders.Add(new StatedHeader(name, null, machine.SiteOf(valueSyntax, frame)));
            return;
        }

        if (values.Count > 0 && values.All(one => machine.Path.Resolve(one) is Constant { Content: null }) && !machine.Path.ResponseHeaders.Exists(header => header.Is(name)))
        {
            machine.Path.EmptyHeaders.Add(name);
        }

        foreach (var one in values)
        {
            if (machine.Path.Resolve(one) is Constant { Content: null })
            {
                continue;
            }

            var site = values.Count > 1 ? machine.SiteOf(one, valueSyntax, frame) : machine.SiteOf(valueSyntax, frame);
            machine.Path.ResponseHeaders.Add(new StatedHeader(name, machine.TextOf(one), site));
        }
    }

    private static Value Remove(Call call, string? name)
    {
        call.Path.WroteResponse = true;
        if (name is null)
        {
            call.Path.ResponseIsOpen = true;
        }
        else
        {
            Remove(call.Path, name);
        }

        return Constant.True;
    }

    private static void Remove(PathRun path, string name)
    {
        path.ResponseHeaders.RemoveAll(header => header.Is(name));
        path.EmptyHeaders.Remove(name);
        path.JoinedHeaders.Remove(name);
    }

    /// <summary>The values of a header field.</summary>
    private static Value Get(Machine machine, HttpObject headers, string? name)
    {
        if (headers.Part == HttpPart.ResponseHeaders)
        {
            var written = machine.Path.ResponseHeaders.Where(header => name is not null && header.Is(name)).ToList();
            return name is null || written.Any(static header => header.Value is null)
                ? machine.NewSequence([], isOpen: true, SequenceKind.StringValues, ofOrigin: true)
                : machine.NewSequence(Texts(machine, name, written).Select(static text => new Constant(text, ofOrigin: true)), kind: SequenceKind.StringValues);
        }

        if (string.Equals(name, CorsHeaderNames.Origin, StringComparison.OrdinalIgnoreCase))
        {
            return machine.Path.Request.Origin is { } origin
                ? machine.NewSequence([new Constant(origin, ofOrigin: true)], kind: SequenceKind.StringValues, ofOrigin: true)
                : machine.NewSequence([], kind: SequenceKind.StringValues, ofOrigin: true);
        }

        var isPreflightOnly = name is not null
            && (name.Equals(CorsHeaderNames.AccessControlRequestMethod, StringComparison.OrdinalIgnoreCase)
                || name.Equals(CorsHeaderNames.AccessControlRequestHeaders, StringComparison.OrdinalIgnoreCase));
        if (isPreflightOnly && !machine.Path.IsPreflight)
        {
            return machine.NewSequence([], kind: SequenceKind.StringValues);
        }

        // Other headers of the request may tell where it comes from (Referer, an API key): what depends on them may be a check.
        return new Unknown(headers.Key + "[" + name + "]", ofOrigin: !isPreflightOnly);
    }

    /// <summary>The values as the response holds them: some of them in one text.</summary>
    private static IEnumerable<string> Texts(Machine machine, string name, List<StatedHeader> written)
    {
        machine.Path.JoinedHeaders.TryGetValue(name, out var joined);
        var texts = written.Select(static header => header.Value!);
        return joined < 2 ? texts : texts.Skip(joined).Prepend(string.Join(",", texts.Take(joined)));
    }

    private static bool IsEmptyHeader(Call call, HttpObject headers, int shift) =>
        headers.Part == HttpPart.ResponseHeaders && call.Text(shift) is { } name && call.Path.EmptyHeaders.Contains(name);

    private static Value IsPresent(Machine machine, Value values) => values is Sequence { IsOpen: false } known
        ? Constant.Of(known.Items.Count > 0, known.OfOrigin)
        : Operators.Not(Operators.IsNull(machine, values));

    private static IEnumerable<Value> Split(Machine machine, Value item) => machine.TextOf(item) is { } text
        ? HeaderList.Split(text).Select(element => (Value)new Constant(element.Text, item.OfOrigin))
        : [item];
}
