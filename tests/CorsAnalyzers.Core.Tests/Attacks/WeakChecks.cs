using System.Text.RegularExpressions;
using CorsAnalyzers.Attacks;

namespace CorsAnalyzers.Core.Tests.Attacks;

/// <summary>Checks that let strangers in, each with the weakness that it has.</summary>
public static class WeakChecks
{
    public static readonly OriginCheck[] All =
    [
        // Seen in public code, with credentials.
        OriginCheck.Of(AttackKind.Stranger, _ => true),
        OriginCheck.Of(AttackKind.Stranger, origin => true),
        OriginCheck.Of(AttackKind.GluedSuffix, o => o.EndsWith(":3000")),
        OriginCheck.Of(AttackKind.PublicSuffixNeighbour, o => o.EndsWith(".azurestaticapps.net")),
        OriginCheck.Of(AttackKind.LoopbackLookAlike, o => o.StartsWith("http://localhost")),
        OriginCheck.Of(AttackKind.Substring, o => o.Contains("localhost")),
        OriginCheck.Of(AttackKind.Substring, o => o.Contains("ngrok")),
        OriginCheck.Of(AttackKind.PublicSuffixNeighbour, o => o.EndsWith(".github.io")),

        OriginCheck.Of(AttackKind.Stranger, o => !string.IsNullOrEmpty(o)),
        OriginCheck.Of(AttackKind.Stranger, o => o.StartsWith("https://")),
        OriginCheck.Of(AttackKind.Stranger, o => o.StartsWith("http://") && o != "http://old.example.com"),
        OriginCheck.Of(AttackKind.Stranger, o => Regex.IsMatch(o, "^https?://.*$")),
        OriginCheck.Of(AttackKind.Stranger, o => Uri.TryCreate(o, UriKind.Absolute, out _)),
        OriginCheck.Of(AttackKind.Stranger, o => new Uri(o).Scheme == "https"),
        OriginCheck.Of(AttackKind.Stranger, o => o != "https://blocked.example.com"),

        OriginCheck.Of(AttackKind.Prefix, o => o.StartsWith("https://example.com")),
        OriginCheck.Of(AttackKind.Prefix, o => o.StartsWith("HTTPS://EXAMPLE.COM", StringComparison.OrdinalIgnoreCase)),
        OriginCheck.Of(AttackKind.Prefix, o => o.IndexOf("https://example.com") == 0),
        OriginCheck.Of(AttackKind.Prefix, o => o.Contains("https://example.com")),
        OriginCheck.Of(AttackKind.Prefix, o => new Uri(o).Host.StartsWith("example.com")),
        OriginCheck.Of(AttackKind.Prefix, o => o.StartsWith("https://app.")),
        OriginCheck.Of(AttackKind.Prefix, o => o.StartsWith("https://staging-")),
        OriginCheck.Of(AttackKind.Prefix, o => o.StartsWith("http://192.168.")),
        OriginCheck.Of(AttackKind.Prefix, o => new Uri(o).Host.StartsWith("10.")),
        OriginCheck.Of(
            AttackKind.Prefix,
            o => new[] { "https://a.example.com", "https://b.example.com" }.Any(allowed => o.StartsWith(allowed))),
        OriginCheck.Of(AttackKind.Prefix, o => o.Split("//")[1].StartsWith("example.com")),
        OriginCheck.Of(
            AttackKind.Prefix,
            o => o.StartsWith("https://b\u00FCcher.example") || o.StartsWith("https://xn--bcher-kva.example")),

        OriginCheck.Of(AttackKind.Prefix, o => Regex.IsMatch(o, @"^https://(www\.)?example\.[a-z]+$")),
        OriginCheck.Of(AttackKind.Prefix, o => Regex.IsMatch(o, @"^https://example\.[a-z]{2,6}$")),
        OriginCheck.Of(AttackKind.Prefix, o => Regex.IsMatch(o, @"^https://app\.\w{2}$")),

        OriginCheck.Of(AttackKind.GluedSuffix, o => o.EndsWith("example.com")),
        OriginCheck.Of(AttackKind.GluedSuffix, o => o.EndsWith("Example.com", StringComparison.OrdinalIgnoreCase)),
        OriginCheck.Of(AttackKind.GluedSuffix, o => new Uri(o).Host.EndsWith("example.com")),
        OriginCheck.Of(AttackKind.GluedSuffix, o => o.EndsWith("example.co.uk")),
        OriginCheck.Of(AttackKind.GluedSuffix, o => o.EndsWith("contoso.azurewebsites.net")),
        OriginCheck.Of(AttackKind.GluedSuffix, o => o.EndsWith("-contoso.vercel.app")),
        OriginCheck.Of(AttackKind.GluedSuffix, o => o.EndsWith("github.io")),
        OriginCheck.Of(AttackKind.GluedSuffix, o => o.EndsWith("--example.com")),
        OriginCheck.Of(AttackKind.GluedSuffix, o => o.StartsWith("https://preview--") && o.EndsWith(".netlify.app")),
        OriginCheck.Of(AttackKind.GluedSuffix, o => o.EndsWith("example.com:8080")),
        OriginCheck.Of(AttackKind.GluedSuffix, o => o.EndsWith("3000")),
        OriginCheck.Of(AttackKind.GluedSuffix, o => new Uri(o).Port.ToString() == "3000"),
        OriginCheck.Of(AttackKind.GluedSuffix, o => o.StartsWith("https://") && o.EndsWith("example.com")),
        OriginCheck.Of(AttackKind.GluedSuffix, o => o.StartsWith("http://") && o.EndsWith("example.com")),
        OriginCheck.Of(AttackKind.GluedSuffix, o => o.StartsWith("http://") && o.EndsWith(":4200")),
        OriginCheck.Of(AttackKind.GluedSuffix, o => o == "https://example.org" || o.EndsWith("example.com")),
        OriginCheck.Of(AttackKind.GluedSuffix, o => new[] { "https://example.com" }.Any(allowed => o.EndsWith(new Uri(allowed).Host))),
        OriginCheck.Of(AttackKind.GluedSuffix, o => o.EndsWith("https://*.example.com".Replace("https://*.", ""))),
        OriginCheck.Of(AttackKind.GluedSuffix, o => Regex.IsMatch(o, @"^https://.*example\.com$")),
        OriginCheck.Of(AttackKind.GluedSuffix, o => Regex.IsMatch(o, @"^https://[\w-]+example\.com$")),
        OriginCheck.Of(AttackKind.GluedSuffix, o => Regex.IsMatch(o, @"^https://example.*\.com$")),
        OriginCheck.Of(AttackKind.GluedSuffix, o => Regex.IsMatch(o, @"^https?://([a-z0-9-]*)example\.com(:\d+)?$")),
        OriginCheck.Of(AttackKind.GluedSuffix, o => o.StartsWith("https://app") && o.EndsWith("example.com")),

        OriginCheck.Of(AttackKind.Substring, o => o.Contains("example.com")),
        OriginCheck.Of(AttackKind.Substring, o => o.Contains(".example.com")),
        OriginCheck.Of(AttackKind.Substring, o => o.IndexOf("example.com", StringComparison.OrdinalIgnoreCase) >= 0),
        OriginCheck.Of(AttackKind.Substring, o => o.Contains("example")),
        OriginCheck.Of(AttackKind.Substring, o => o.Contains(".example.")),
        OriginCheck.Of(AttackKind.Substring, o => o.Contains("vercel.app")),
        OriginCheck.Of(AttackKind.Substring, o => o.Contains("127.0.0.1")),
        OriginCheck.Of(AttackKind.Substring, o => o.Contains("preview") && o.Contains("example.com")),
        OriginCheck.Of(AttackKind.Substring, o => o.StartsWith("https://app.") && o.Contains("example")),
        OriginCheck.Of(AttackKind.Substring, o => new[] { "example.com", "example.org" }.Any(o.Contains)),
        OriginCheck.Of(AttackKind.Substring, o => "example.com,example.org".Split(',').Any(o.Contains)),

        OriginCheck.Of(AttackKind.UnescapedDot, o => Regex.IsMatch(o, "^https://www.example.com$")),
        OriginCheck.Of(AttackKind.UnescapedDot, o => Regex.IsMatch(o, @"^https://.+.example\.com$")),
        OriginCheck.Of(AttackKind.UnescapedDot, o => Regex.IsMatch(o, @"^https://.*.example\.com$")),
        OriginCheck.Of(AttackKind.UnescapedDot, o => Regex.IsMatch(o, @"^https?://[a-z]+.example.com(:\d+)?$")),
        OriginCheck.Of(AttackKind.UnescapedDot, o => Regex.IsMatch(o, @"^https://example.co.uk$")),
        OriginCheck.Of(AttackKind.UnescapedDot, o => Regex.IsMatch(o, @"\Ahttps://(api|www).example\.com\z")),
        OriginCheck.Of(AttackKind.UnescapedDot, o => Regex.IsMatch(o, @"^https://app\d+.example.com$", RegexOptions.IgnoreCase)),
        OriginCheck.Of(AttackKind.UnescapedDot, o => new Regex(@"^https:\/\/(www)?.example\.com$").IsMatch(o)),
        OriginCheck.Of(AttackKind.UnescapedDot, o => Regex.IsMatch(new Uri(o).Host, @"^(www|api).example\.com$")),
        OriginCheck.Of(AttackKind.UnescapedDot, o => Regex.IsMatch(o, @"^https://contoso.github.io$")),

        OriginCheck.Of(AttackKind.MissingAnchor, o => Regex.IsMatch(o, @"^https://example\.com")),
        OriginCheck.Of(AttackKind.MissingAnchor, o => Regex.IsMatch(o, "https://example.com")),
        OriginCheck.Of(AttackKind.MissingAnchor, o => Regex.IsMatch(o, @"example\.com$")),
        OriginCheck.Of(AttackKind.MissingAnchor, o => Regex.IsMatch(o, @"example\.com")),
        OriginCheck.Of(AttackKind.MissingAnchor, o => Regex.IsMatch(o, @"(.*\.)?example\.com$")),
        OriginCheck.Of(AttackKind.MissingAnchor, o => Regex.IsMatch(o, @"\.example\.com")),
        OriginCheck.Of(AttackKind.MissingAnchor, o => Regex.IsMatch(o, @"^https://example\.com.*$")),
        OriginCheck.Of(AttackKind.MissingAnchor, o => Regex.IsMatch(o, @"^https://(.*\.)?example\.com")),
        OriginCheck.Of(AttackKind.MissingAnchor, o => Regex.IsMatch(o, @"^https://a\.example|b\.example$")),
        OriginCheck.Of(
            AttackKind.MissingAnchor,
            o => Regex.IsMatch(o, @"^https://a\.example\.com$|b\.example\.com|^https://c\.example\.com$")),
        OriginCheck.Of(AttackKind.MissingAnchor, o => Regex.IsMatch(o, @"^https?:\/\/localhost")),
        OriginCheck.Of(AttackKind.MissingAnchor, o => Regex.IsMatch(o, @"^https://[a-z0-9]+\.contoso\.[a-z.]+$")),
        OriginCheck.Of(AttackKind.MissingAnchor, o => Regex.IsMatch(o, @"^(?:https?://)?(?<host>[\w.-]+\.)?example\.com\b")),
        OriginCheck.Of(AttackKind.MissingAnchor, o => new Regex(@"^https:\/\/.*\.example\.com").IsMatch(o)),
        OriginCheck.Of(AttackKind.MissingAnchor, o => Regex.IsMatch(o, @"https?://(localhost|127\.0\.0\.1)")),

        OriginCheck.Of(AttackKind.MissingAnchor, o => Regex.IsMatch(o, @"^\w+://(\w+\.)?example\.com")),
        OriginCheck.Of(AttackKind.MissingAnchor, o => Regex.IsMatch(o, @"^[^:]+://.*\.example\.com")),
        OriginCheck.Of(AttackKind.MissingAnchor, o => Regex.IsMatch(o, @"^.*://example\.com")),
        OriginCheck.Of(AttackKind.MissingAnchor, o => Regex.IsMatch(o, @"^.*example\.com$")),
        OriginCheck.Of(AttackKind.MissingAnchor, o => Regex.IsMatch(o, @"https://.*\.example\.com")),
        OriginCheck.Of(AttackKind.MissingAnchor, o => Regex.IsMatch(o, @"^https?://(?:[a-z]+\.){1,2}example\.com(?::\d+)?")),
        OriginCheck.Of(AttackKind.MissingAnchor, o => Regex.IsMatch(o, @"(?i)^https://EXAMPLE\.com")),
        OriginCheck.Of(AttackKind.MissingAnchor, o => Regex.IsMatch(o, @"^https://example\x2ecom")),
        OriginCheck.Of(AttackKind.MissingAnchor, o => Regex.IsMatch(o, @"^https://example[.]com\S*$")),

        OriginCheck.Of(AttackKind.NullOrigin, o => o == "null" || o == "https://example.com"),
        OriginCheck.Of(AttackKind.NullOrigin, o => new[] { "https://example.com", "null" }.Contains(o)),
        OriginCheck.Of(AttackKind.NullOrigin, o => !Uri.TryCreate(o, UriKind.Absolute, out var uri) || uri.Host == "example.com"),
        OriginCheck.Of(AttackKind.NullOrigin, o => !o.StartsWith("http") || o == "https://example.com"),

        OriginCheck.Of(AttackKind.PublicSuffixNeighbour, o => o.EndsWith(".com")),
        OriginCheck.Of(AttackKind.PublicSuffixNeighbour, o => o.EndsWith(".co.uk")),
        OriginCheck.Of(AttackKind.PublicSuffixNeighbour, o => new Uri(o).Host.EndsWith(".azurewebsites.net")),
        OriginCheck.Of(AttackKind.PublicSuffixNeighbour, o => o.StartsWith("https://") && o.EndsWith(".vercel.app")),
        OriginCheck.Of(AttackKind.GluedSuffix, o => o.StartsWith("https://myapp-") && o.EndsWith(".vercel.app")),
        OriginCheck.Of(AttackKind.GluedSuffix, o => o.StartsWith("https://app") && o.EndsWith(".com")),
        OriginCheck.Of(AttackKind.GluedSuffix, o => o.Contains("preview") && o.EndsWith(".netlify.app")),
        OriginCheck.Of(AttackKind.PublicSuffixNeighbour, o => o.EndsWith(".ngrok.io")),
        OriginCheck.Of(AttackKind.PublicSuffixNeighbour, o => o.EndsWith("https://*.web.app".Substring("https://*".Length))),
        OriginCheck.Of(AttackKind.PublicSuffixNeighbour, o => Regex.IsMatch(o, @"^https://[^.]+\.github\.io$")),
        OriginCheck.Of(AttackKind.PublicSuffixNeighbour, o => Regex.IsMatch(o, @"^https://.*\.com$")),
        OriginCheck.Of(AttackKind.PublicSuffixNeighbour, o => Regex.IsMatch(o, @"^https://([\w-]+\.)+azurewebsites\.net$")),

        OriginCheck.Of(AttackKind.PublicSuffixNeighbour, o => Regex.IsMatch(o, @"^https:\/\/[a-z0-9\-]+\.azurestaticapps\.net$")),
        OriginCheck.Of(AttackKind.GluedSuffix, o => Regex.IsMatch(o, @"^https:\/\/contoso-[a-z0-9]+-team\.vercel\.app$")),
        OriginCheck.Of(AttackKind.GluedSuffix, o => Regex.IsMatch(o, @"^https://contoso-git-[\w-]+\.vercel\.app$")),
        OriginCheck.Of(AttackKind.GluedSuffix, o => Regex.IsMatch(o, @"^https://app-[0-9a-f]{8}\.azurewebsites\.net$")),

        OriginCheck.Of(AttackKind.LoopbackLookAlike, o => new Uri(o).Host.StartsWith("localhost")),
        OriginCheck.Of(AttackKind.LoopbackLookAlike, o => o.StartsWith("http://127.0.0.1")),
        OriginCheck.Of(AttackKind.LoopbackLookAlike, o => o.StartsWith("https://localhost") || o == "https://example.com"),
        OriginCheck.Of(AttackKind.LoopbackLookAlike, o => o.StartsWith("http://localhost") || o.StartsWith("https://localhost")),
        OriginCheck.Of(AttackKind.LoopbackLookAlike, o => o.StartsWith("http") && o.Contains("://localhost")),

        OriginCheck.Of(AttackKind.SpecialCharacter, o => Regex.IsMatch(o, @"^https?://(\w+\.)?example\.com([^.\-a-zA-Z0-9]+.*)?$")),
        OriginCheck.Of(AttackKind.SpecialCharacter, o => Regex.IsMatch(o, @"^https://example\.com([^a-z0-9._-].*)?$")),
        OriginCheck.Of(AttackKind.SpecialCharacter, o => Regex.IsMatch(o, @"^https://example\.com(?![a-z0-9.-])")),
        OriginCheck.Of(
            AttackKind.SpecialCharacter,
            o => o.StartsWith("https://example.com")
                && (o.Length == "https://example.com".Length || (!char.IsLetterOrDigit(o[19]) && o[19] != '.' && o[19] != '-'))),
        OriginCheck.Of(
            AttackKind.SpecialCharacter,
            o => o.Split('_', '{')[0] == "https://example.com"),

        // Not hostile: other rules speak of them.
        OriginCheck.Of(AttackKind.PlainHttp, o => new Uri(o).Host == "example.com" && o != "https://example.com"),
        OriginCheck.Of(AttackKind.PlainHttp, o => o.Replace("http://", "https://") == "https://example.com"),
        OriginCheck.Of(AttackKind.PlainHttp, o => Regex.Replace(o, "^https?://", "") == "https://example.com"["https://".Length..]),
        OriginCheck.Of(AttackKind.OtherPort, o => o == "https://example.com" || o.StartsWith("https://example.com:")),
        OriginCheck.Of(AttackKind.OtherPort, o => o.StartsWith("http://localhost:") || o == "http://localhost:3000"),
        OriginCheck.Of(
            AttackKind.OtherPort,
            o => o.Split(':')[1] == "//example.com" && o.StartsWith("https://") && o != "https://example.com"),
    ];
}
