using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CorsAnalyzers.BrowserTests.Hosting;

/// <summary>
/// A self-signed certificate that lives as long as the test run. The browser is told to trust exactly this key,
/// so nothing is installed on the machine and no other bad certificate passes.
/// </summary>
internal sealed class TestCertificate : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public TestCertificate()
    {
        var request = new CertificateRequest("CN=CorsAnalyzers.BrowserTests", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("*.test");
        request.CertificateExtensions.Add(names.Build());
        var now = DateTimeOffset.UtcNow;
        using var ephemeral = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        // SChannel cannot serve a key that was never written to a store; the PKCS#12 round trip gives it one it can.
        Certificate = X509CertificateLoader.LoadPkcs12(ephemeral.Export(X509ContentType.Pkcs12), password: null);
        SubjectPublicKeyHash = Convert.ToBase64String(SHA256.HashData(request.PublicKey.ExportSubjectPublicKeyInfo()));
    }

    public X509Certificate2 Certificate { get; }

    /// <summary>Base64 of the SHA-256 of the SubjectPublicKeyInfo, as Chromium's switch wants it.</summary>
    public string SubjectPublicKeyHash { get; }

    public void Dispose()
    {
        Certificate.Dispose();
        key.Dispose();
    }
}
