using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CorsAnalyzers.BrowserTests.Hosting;

/// <summary>The ports that the system picked for a server that listens once for http and once for https.</summary>
internal static class ListeningPorts
{
    public static int PortOf(this IServer server, string scheme) => server.Features
        .GetRequiredFeature<IServerAddressesFeature>().Addresses
        .Select(BindingAddress.Parse)
        .Single(address => address.Scheme == scheme)
        .Port;
}
