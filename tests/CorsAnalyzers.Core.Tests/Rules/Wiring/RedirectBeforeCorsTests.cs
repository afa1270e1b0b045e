using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Rules;
using CorsAnalyzers.Wiring;

namespace CorsAnalyzers.Core.Tests.Rules.Wiring;

/// <summary>CORS4008: UseHttpsRedirection before UseCors.</summary>
public sealed class RedirectBeforeCorsTests
{
    private const string Finding = "CORS4008 at UseHttpsRedirection (UseCors(=>*)) : None";

    [Theory]
    [InlineData("UseHttpsRedirection UseCors(=>*)", "", Finding)]
    [InlineData("UseHttpsRedirection UseStaticFiles UseRouting UseCors(=>*)", "", Finding)]
    [InlineData("UseCors(=>*) UseHttpsRedirection", "")]

    // Where the policy does not let in the origin that redirected requests have, the order makes no difference.
    [InlineData("UseHttpsRedirection UseCors(=>)", "")]
    [InlineData("UseHttpsRedirection UseCors(spa)", "")]
    [InlineData("UseHttpsRedirection UseCors(?)", "")]
    [InlineData("UseHttpsRedirection UseCors(=>*)", "spa")]
    [InlineData("UseHttpsRedirection", "=>*")]
    public void WhereRedirectedRequestsAreLetIn(string order, string policy, params string[] expected) =>
        Finds(Wire.Whole(Wire.Minimal(order, Wire.Map("MapGet", Wire.Asks(policy)))), expected);

    [Fact]
    public void ANamedPolicyMayLetThemIn() => Finds(
        Wire.Part(Wire.Minimal("UseHttpsRedirection UseCors(spa)", Wire.Map()).With(Wire.Usual with { Policies = [new AddedPolicy("spa", Talk.At("spa")) { AdmitsNull = true }] })),
        "CORS4008 at UseHttpsRedirection (UseCors(spa)) : None");

    /// <summary>The redirect of a startup filter in front comes first, too; of one that is not seen, it is not known what its own may do.</summary>
    [Fact]
    public void OfStartupFilters()
    {
        Finds(Wire.Whole(Wire.Minimal("UseCors(=>*)", Wire.Map()).Filtered("UseHttpsRedirection")), Finding);
        Finds(Wire.Whole(Wire.Minimal("UseHttpsRedirection UseCors(=>*)", Wire.Map()).With(Wire.Usual with { HasStartupFilter = true })));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void OnlyPathsThatAreTakenProveIt(bool isDevelopmentOnly, bool isDoubtful) => Finds(Wire.Whole(
        Wire.Minimal("UseHttpsRedirection UseCors(=>*)", Wire.Map()) with { IsDevelopmentOnly = isDevelopmentOnly, IsDoubtful = isDoubtful }));

    private static void Finds(ApplicationWiring wiring, params string[] expected) => RuleAssert.Finds(RuleCatalog.RedirectBeforeCors, wiring, expected);
}
