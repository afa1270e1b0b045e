using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

namespace CorsAnalyzers.Tests;

public sealed class HostTests
{
    [Fact]
    public void RunsOnTheHostThatTheProjectNames()
    {
        var host = typeof(CSharpCompilation).Assembly.GetName().Version!;
        var project = typeof(HostTests).Assembly.GetName().Name!;
        var expected = project switch
        {
            "CorsAnalyzers.Tests.Roslyn4.5" => new Version(4, 5),
            "CorsAnalyzers.Tests.Roslyn4.14" => new Version(4, 14),
            _ => new Version(5, 12),
        };
        Assert.Equal(expected, new Version(host.Major, host.Minor));
    }
}
