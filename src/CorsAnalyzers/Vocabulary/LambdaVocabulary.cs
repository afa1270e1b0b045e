using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;
using CorsAnalyzers.Simulation;
using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;

namespace CorsAnalyzers.Vocabulary;

/// <summary>AWS Lambda behind API Gateway or a load balancer: the function returns an object that has the headers in dictionaries.</summary>
internal sealed class LambdaVocabulary : VocabularyBase
{
    private const string Events = "Amazon.Lambda.APIGatewayEvents.";
    private const string BalancerEvents = "Amazon.Lambda.ApplicationLoadBalancerEvents.";

    /// <inheritdoc/>
    public override IEnumerable<string> TypeNames => Kinds.Keys.Concat([Events + "APIGatewayHttpApiV2ProxyRequest+ProxyRequestContext", Events + "APIGatewayHttpApiV2ProxyRequest+HttpDescription"]);

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, KnownKind> Kinds { get; } = new Dictionary<string, KnownKind>(StringComparer.Ordinal)
    {
        [Events + "APIGatewayProxyRequest"] = KnownKind.HttpRequest,
        [Events + "APIGatewayHttpApiV2ProxyRequest"] = KnownKind.HttpRequest,
        [BalancerEvents + "ApplicationLoadBalancerRequest"] = KnownKind.HttpRequest,
        [Events + "APIGatewayProxyResponse"] = KnownKind.ReturnedResponse,
        [Events + "APIGatewayHttpApiV2ProxyResponse"] = KnownKind.ReturnedResponse,
        [BalancerEvents + "ApplicationLoadBalancerResponse"] = KnownKind.ReturnedResponse,
    };

    /// <inheritdoc/>
    public override Value? Invoke(Call call)
    {
        switch (call.Name)
        {
            case ".ctor" when call.Machine.Types.KindOf(call.Method.ContainingType) == KnownKind.ReturnedResponse:
                return new Instance(call.Path.NextId(), call.Method.ContainingType);
            case "SetHeaderValues" when call.Receiver is Instance response && call.Method.ContainingType.GetMembers("Headers").OfType<IPropertySymbol>().FirstOrDefault() is { } headers:
                SetHeaderValues(call, response, headers);
                return Constant.Null;
            default:
                return null;
        }
    }

    /// <inheritdoc/>
    public override Value? Read(Machine machine, ISymbol member, Value? receiver) => (receiver, member.Name) switch
    {
        (HttpObject { Part: HttpPart.Request }, "Headers") => member.ContainingType.Name == "APIGatewayProxyRequest" ? HttpObject.RequestHeaders : HttpObject.LowerCaseRequestHeaders,
        (HttpObject { Part: HttpPart.Request }, "MultiValueHeaders") => null,

        // V2: request.RequestContext.Http.Method
        (HttpObject { Part: HttpPart.Request }, "RequestContext" or "Http") when member.ContainingType.MetadataName is not "APIGatewayProxyRequest" => receiver,
        (HttpObject http, _) => HttpVocabulary.PartOf(machine, http, member.Name),
        (Instance { IsOpen: false } instance, "Headers" or "MultiValueHeaders") when !instance.Members.ContainsKey(member) => Constant.Null,
        _ => null,
    };

    /// <inheritdoc/>
    public override bool Write(Machine machine, Frame frame, IPropertySymbol property, Value? receiver, Value value, SyntaxNode valueSyntax)
    {
        // What an initializer elsewhere says is shown where it is used.
        if (value is Map map)
        {
            for (var i = 0; i < map.Entries.Count; i++)
            {
                if (!machine.IsInRoot(((SyntaxSite)map.Entries[i].Site).Shown))
                {
                    var site = machine.SiteOf(valueSyntax, frame);
                    map.Entries[i] = map.Entries[i] with { Site = site, KeySite = site };
                }
            }
        }

        return false;
    }

    /// <summary>Takes the headers of a response that the function returns for those of its answer.</summary>
    public static void Answer(Machine machine, Instance response)
    {
        machine.Path.ResponseIsOpen |= response.IsOpen;
        foreach (var pair in response.Members.Where(static pair => pair.Key.Name is "Headers" or "MultiValueHeaders"))
        {
            switch (pair.Value)
            {
                case Map map:
                    machine.Path.ResponseIsOpen |= map.IsOpen;
                    foreach (var (key, value, site, keySite) in map.Entries)
                    {
                        State(machine, machine.TextOf(key), value, site, keySite);
                    }

                    break;
                case not Constant { Content: null }:
                    machine.Path.ResponseIsOpen = true;
                    break;
            }
        }
    }

    private static void State(Machine machine, string? name, Value value, Site site, Site nameSite)
    {
        if (name is null)
        {
            machine.Path.ResponseIsOpen = true;
            return;
        }

        if (CorsHeaderNames.IsCorsResponseHeader(name) && (value.OfOrigin || value is Collection { AnyOfOrigin: true }))
        {
            machine.NoteOrigin(site);
        }

        foreach (var one in StringValuesVocabulary.ValuesOf(machine, value) ?? [value])
        {
            if (machine.Path.Resolve(one) is not Constant { Content: null })
            {
                machine.Path.ResponseHeaders.Add(new StatedHeader(name, machine.TextOf(one), site) { NameSite = nameSite, IsEchoed = RequestedByPreflight.Is(one) });
            }
        }
    }

    private static void SetHeaderValues(Call call, Instance response, IPropertySymbol headers)
    {
        if (!response.Members.TryGetValue(headers, out var present) || present is Constant { Content: null })
        {
            response.Members[headers] = present = new Map(call.Path.NextId(), comparer: null);
        }

        if (present is not Map map)
        {
            return;
        }

        if (call.Text(0) is not { } name || map.Entries.Exists(entry => call.Machine.TextOf(entry.Key) is null) || call.Argument(2) is not Constant { Content: bool appends })
        {
            map.IsOpen = true;
            return;
        }

        var values = (StringValuesVocabulary.ValuesOf(call.Machine, call.Argument(1)) ?? [call.Argument(1)]).ToList();
        var at = map.Entries.FindIndex(entry => call.Machine.TextOf(entry.Key) == name);
        if (at >= 0)
        {
            values.InsertRange(0, appends ? StringValuesVocabulary.ValuesOf(call.Machine, map.Entries[at].Value) ?? [map.Entries[at].Value] : []);
            map.Entries.RemoveAt(at);
        }

        // Joined by commas into one text.
        var joined = values.Count == 1 ? values[0] : StringValuesVocabulary.Join(call.Machine, call.Machine.NewSequence(values, kind: SequenceKind.StringValues));
        map.Entries.Add((new Constant(name), joined, call.SiteOf(1), call.SiteOf(0)));
    }
}
