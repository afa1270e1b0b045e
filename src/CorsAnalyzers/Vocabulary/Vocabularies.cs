namespace CorsAnalyzers.Vocabulary;

/// <summary>All vocabularies. They hold no state.</summary>
internal static class Vocabularies
{
    public static IReadOnlyList<IVocabulary> All { get; } =
    [
        new StringVocabulary(),
        new KeyValuePairVocabulary(),
        new StringValuesVocabulary(),
        new UriVocabulary(),
        new RegexVocabulary(),
        new TimeSpanVocabulary(),
        new PrimitiveVocabulary(),
        new NullableVocabulary(),
        new TaskVocabulary(),
        new HostEnvironmentVocabulary(),
        new ConfigurationVocabulary(),
        new HttpVocabulary(),
        new HttpMethodsVocabulary(),
        new HeaderNamesVocabulary(),
        new HeaderDictionaryVocabulary(),
        new TypedHeadersVocabulary(),
        new HttpListenerVocabulary(),
        new HttpMessageVocabulary(),
        new HttpHeadersVocabulary(),
        new WebApiVocabulary(),
        new AzureFunctionsVocabulary(),
        new LambdaVocabulary(),
        new YarpVocabulary(),
        new CorsPolicyBuilderVocabulary(),
        new CorsPolicyVocabulary(),
        new CorsOptionsVocabulary(),
    ];
}
