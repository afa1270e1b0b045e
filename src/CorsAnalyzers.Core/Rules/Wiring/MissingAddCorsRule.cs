using System.Collections.Immutable;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Wiring;
using CorsAnalyzers.Wiring.Simulation;

namespace CorsAnalyzers.Rules.Wiring;

/// <summary>CORS4004: <c>UseCors</c> without its services.</summary>
internal sealed class MissingAddCorsRule : WiringRule
{
    /// <summary>What the catalog says.</summary>
    public static Rule Definition { get; } = new(
        "CORS4004",
        "MissingAddCors",
        RuleCategory.Reliability,
        RuleLevel.Warning,
        "UseCors is called and the services of CORS are never registered",
        "UseCors needs the services that AddCors registers: without them the application does not start",
        "The middleware is made from services, and throws when the application starts where they are missing. AddControllers, AddControllersWithViews and AddMvc "
        + "register them, too; AddMvcCore, AddRazorPages and AddSignalR do not.");

    /// <inheritdoc/>
    public override Rule Rule => Definition;

    /// <inheritdoc/>
    public override IEnumerable<Finding> Judge(ApplicationWiring wiring, RuleOptions options) =>
        wiring.ShowsAll && !wiring.Paths.Any(static path => path.Services.HasCors || path.Services.MayHaveMore)
            ? from path in wiring.ProvenPaths
              from call in path.Find(MiddlewareKind.Cors).Take(1)
              let place = path.Services.Place
              select new Finding(
                  Definition,
                  call.Site,
                  place is null ? ImmutableArray<Site>.Empty : ImmutableArray.Create(place),
                  ImmutableArray<string>.Empty,
                  place is null ? FixHint.None : FixHint.InsertAddCors)
            : [];
}
