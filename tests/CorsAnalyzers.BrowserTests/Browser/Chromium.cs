using System.Text.Json;
using CorsAnalyzers.BrowserTests.Hosting;
using Microsoft.Playwright;

namespace CorsAnalyzers.BrowserTests.Browser;

/// <summary>
/// One Chromium whose every <c>*.test</c> origin leads to <see cref="VirtualHosts"/>, and every <c>*.example</c> one to
/// <see cref="ExactServer"/>. It sends third-party cookies, as browsers do for whoever has not switched them off; what is tested is CORS,
/// not that switch.
/// </summary>
internal sealed class Chromium : IAsyncDisposable
{
    /// <summary>A port other than https's own that <c>*.example</c> hosts answer on.</summary>
    public const int OtherHttpsPort = 8443;

    private readonly IPlaywright driver;
    private readonly DirectoryInfo profile;
    private readonly IBrowserContext persistent;

    private Chromium(IPlaywright driver, DirectoryInfo profile, IBrowserContext persistent)
    {
        this.driver = driver;
        this.profile = profile;
        this.persistent = persistent;
    }

    public string Version => persistent.Browser!.Version;

    public static async Task<Chromium> LaunchAsync(string executable, VirtualHosts hosts, ExactServer exact)
    {
        var profile = Directory.CreateTempSubdirectory("cors-browser-");
        var driver = await Playwright.CreateAsync();
        try
        {
            // 0: cookies are not blocked, not even third-party ones. Private contexts inherit it, but only from a profile on disk.
            var preferences = new { profile = new { cookie_controls_mode = 0 } };
            await File.WriteAllTextAsync(
                Path.Combine(profile.CreateSubdirectory("Default").FullName, "Preferences"),
                JsonSerializer.Serialize(preferences));
            var persistent = await driver.Chromium.LaunchPersistentContextAsync(profile.FullName, new()
            {
                ExecutablePath = executable,
                Headless = true,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-background-networking",
                    $"--host-resolver-rules=MAP *.test:80 127.0.0.1:{hosts.HttpPort}, MAP *.test:443 127.0.0.1:{hosts.HttpsPort}, "
                        + $"MAP *.example:80 127.0.0.1:{exact.HttpPort}, MAP *.example:443 127.0.0.1:{exact.HttpsPort}, "
                        + $"MAP *.example:{OtherHttpsPort} 127.0.0.1:{exact.HttpsPort}",
                    $"--ignore-certificate-errors-spki-list={hosts.SubjectPublicKeyHash},{exact.SubjectPublicKeyHash}",
                ],
            });
            return new Chromium(driver, profile, persistent);
        }
        catch
        {
            driver.Dispose();
            profile.Delete(recursive: true);
            throw;
        }
    }

    /// <summary>A person of their own: no cookie and no cached answer is shared with anyone else's.</summary>
    public async Task<BrowserUser> NewUserAsync() => new(await persistent.Browser!.NewContextAsync());

    public async ValueTask DisposeAsync()
    {
        await persistent.CloseAsync();
        driver.Dispose();
        try
        {
            profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A process of the browser may still be writing its last file; the system's temporary folder is not worth a failed run.
        }
    }
}
