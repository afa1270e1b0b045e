using CorsAnalyzers.Core.Tests.TestSupport;
using CorsAnalyzers.Policies;
using CorsAnalyzers.Protocol;

namespace CorsAnalyzers.Core.Tests.Policies;

public sealed class AnswerTests
{
    private const string AllowOrigin = "Access-Control-Allow-Origin: ";
    private const string Credentials = "Access-Control-Allow-Credentials: ";

    public static TheoryData<string[], CredentialsMode, CorsCheckResult?> Checks => new()
    {
        { [], CredentialsMode.Include, CorsCheckResult.AllowOriginMissing },
        { [AllowOrigin + Talk.Friend, Credentials + "true"], CredentialsMode.Include, CorsCheckResult.Allowed },
        { ["access-control-allow-origin: " + Talk.Friend, "ACCESS-CONTROL-ALLOW-CREDENTIALS: true"], CredentialsMode.Include, CorsCheckResult.Allowed },
        { [AllowOrigin + Talk.Friend], CredentialsMode.Include, CorsCheckResult.CredentialsNotAllowed },
        { [AllowOrigin + Talk.Friend], CredentialsMode.Omit, CorsCheckResult.Allowed },
        { [AllowOrigin + "*", Credentials + "true"], CredentialsMode.Include, CorsCheckResult.WildcardWithCredentials },
        { [AllowOrigin + "https://b.example", Credentials + "true"], CredentialsMode.Include, CorsCheckResult.OriginMismatch },
        { [AllowOrigin + Talk.Friend, AllowOrigin + Talk.Friend], CredentialsMode.Omit, CorsCheckResult.AllowOriginMultiple },
        { [AllowOrigin + "?", Credentials + "true"], CredentialsMode.Include, null },
        { [AllowOrigin + Talk.Friend, Credentials + "?"], CredentialsMode.Include, null },
        { [AllowOrigin + Talk.Friend, Credentials + "?"], CredentialsMode.Omit, CorsCheckResult.Allowed },
        { [AllowOrigin + "*", Credentials + "?"], CredentialsMode.SameOrigin, CorsCheckResult.Allowed },
        { [AllowOrigin + Talk.Friend, Credentials + "true", "Vary: ?"], CredentialsMode.Include, CorsCheckResult.Allowed },
    };

    [Theory]
    [MemberData(nameof(Checks))]
    public void ChecksWhatIsKnown(string[] headers, CredentialsMode mode, CorsCheckResult? expected) =>
        Assert.Equal(expected, Talk.Answer(headers).Check(CorsRequest.Get(Talk.Friend, mode)));

    public static TheoryData<string[], bool> Readable => new()
    {
        { [AllowOrigin + "*"], true },
        { [AllowOrigin + Talk.Friend], true },
        { [AllowOrigin + "*", Credentials + "?"], true },
        { [AllowOrigin + "https://b.example"], false },
        { [AllowOrigin + "?"], false },
        { [AllowOrigin + "*", AllowOrigin + "?"], false },
        { [AllowOrigin + "*", AllowOrigin + "*"], false },
        { ["Vary: *"], false },
        { [], false },
    };

    /// <summary>What allows credentials does not matter to requests that have none.</summary>
    [Theory]
    [MemberData(nameof(Readable))]
    public void IsReadWithoutCredentials(string[] headers, bool expected) =>
        Assert.Equal(expected, Talk.Answer(headers).IsReadable(Talk.Friend));

    [Fact]
    public void AFailureAdmitsNobody()
    {
        var failed = Answer.Failed(HostFailure.Exception, Talk.At("here"));
        Assert.Equal(CorsCheckResult.AllowOriginMissing, failed.Check(CorsRequest.Get(Talk.Friend)));
        Assert.Equal("here", Assert.Single(failed.FailureSites).ToString());
        Assert.Empty(failed.Headers);
        Assert.False(failed.MayHoldMore);
    }

    [Fact]
    public void FindsFieldsInAnyLetterCase()
    {
        var answer = Talk.Answer("Vary: Accept", "VARY: Origin", "X-Vary: Cookie");
        Assert.Equal("Accept", answer.Find("vary")!.Value);
        Assert.Equal(["Accept", "Origin"], answer.FindAll("vary").Select(static header => header.Value));
        Assert.Null(answer.Find("Access-Control-Allow-Origin"));
    }
}
