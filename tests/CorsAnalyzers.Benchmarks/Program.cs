using CorsAnalyzers.Benchmarks;
using CorsAnalyzers.Benchmarks.Competitors;
using CorsAnalyzers.Benchmarks.Measuring;

if (BenchmarkOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(BenchmarkOptions.Usage);
    return 2;
}

if (PackageAnalyzers.IsDebugBuild)
{
    Console.Error.WriteLine("These analyzers are a Debug build: run the benchmarks with -c Release.");
    return 2;
}

try
{
    await Benchmarks.RunAsync(options, Console.Out);
    return 0;
}
catch (GuardException exception)
{
    Console.Error.WriteLine($"The measurement is void. {exception.Message}");
    return 1;
}
