namespace CorsAnalyzers.Benchmarks.Generation.Features;

/// <summary>The entity, its contracts and its validation.</summary>
internal static class ModelFiles
{
    public static GeneratedFile Entity(Feature feature) => new($"{feature.Name}/{feature.Name}.cs", $$"""
        namespace {{feature.Namespace}};

        /// <summary>Status of a {{feature.Name}}.</summary>
        public enum {{feature.Name}}Status
        {
            Draft,
            Open,
            Closed,
            Cancelled,
        }

        /// <summary>The {{feature.Name}} as it is stored.</summary>
        public sealed class {{feature.Name}}
        {
            public Guid Id { get; init; } = Guid.NewGuid();

            public {{feature.Name}}Status Status { get; private set; }

        {{Lines(feature.Properties, static property => $"    public {property.Type} {property.Name} {{ get; set; }}{property.Initializer}\n")}}
            /// <summary>Moves to the next status, where that is allowed.</summary>
            public bool TryMoveTo({{feature.Name}}Status status)
            {
                var allowed = (Status, status) switch
                {
                    ({{feature.Name}}Status.Draft, {{feature.Name}}Status.Open) => true,
                    ({{feature.Name}}Status.Open, {{feature.Name}}Status.Closed) => true,
                    (not {{feature.Name}}Status.Closed, {{feature.Name}}Status.Cancelled) => true,
                    _ => false,
                };
                if (allowed)
                {
                    Status = status;
                }

                return allowed;
            }

            public override string ToString() => $"{nameof({{feature.Name}})} {Id} ({Status}): {Name}";
        }

        """);

    public static GeneratedFile Contracts(Feature feature) => new($"{feature.Name}/{feature.Name}Contracts.cs", $$"""
        using System.ComponentModel.DataAnnotations;

        namespace {{feature.Namespace}};

        /// <summary>What a client sends to create or change a {{feature.Name}}.</summary>
        public sealed record {{feature.Name}}Request
        {
        {{Lines(feature.Properties, static property => property.Type == "string"
            ? $"    [MaxLength(200)]\n    public string {property.Name} {{ get; init; }} = string.Empty;\n"
            : $"    public {property.Type} {property.Name} {{ get; init; }}\n")}}}

        /// <summary>What a client gets.</summary>
        public sealed record {{feature.Name}}Response(
            Guid Id,
            string Status,
        {{string.Join(",\n", feature.Properties.Select(static property => $"    {property.Type} {property.Name}"))}});

        public sealed record {{feature.Name}}Page(IReadOnlyList<{{feature.Name}}Response> Items, int Page, int PageSize, int TotalCount);

        public static class {{feature.Name}}Mapping
        {
            public static {{feature.Name}}Response ToResponse(this {{feature.Name}} entity) => new(
                entity.Id,
                entity.Status.ToString(),
        {{string.Join(",\n", feature.Properties.Select(static property => $"        entity.{property.Name}"))}});

            public static void Apply(this {{feature.Name}} entity, {{feature.Name}}Request request)
            {
        {{Lines(feature.Properties, static property => $"        entity.{property.Name} = request.{property.Name};\n")}}    }
        }

        """);

    public static GeneratedFile Validator(Feature feature) => new($"{feature.Name}/{feature.Name}Validator.cs", $$"""
        namespace {{feature.Namespace}};

        /// <summary>Checks that do not fit into attributes.</summary>
        public sealed class {{feature.Name}}Validator(TimeProvider clock)
        {
            private const int MaximumLength = {{100 + (feature.Number % 5 * 50)}};

            public IReadOnlyDictionary<string, string[]> Validate({{feature.Name}}Request request)
            {
                var errors = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        {{Lines(feature.Texts, static property => $$"""
                    if (string.IsNullOrWhiteSpace(request.{{property.Name}}))
                    {
                        Report(errors, nameof(request.{{property.Name}}), "A value is required.");
                    }
                    else if (request.{{property.Name}}.Length > MaximumLength)
                    {
                        Report(errors, nameof(request.{{property.Name}}), $"At most {MaximumLength} characters.");
                    }

            """)}}{{Lines(feature.Numbers, static property => $$"""
                    if (request.{{property.Name}} < 0)
                    {
                        Report(errors, nameof(request.{{property.Name}}), "Must not be negative.");
                    }

            """)}}
                if (request.CreatedAt > clock.GetUtcNow())
                {
                    Report(errors, nameof(request.CreatedAt), "Must not lie in the future.");
                }

                return errors.ToDictionary(static pair => pair.Key, static pair => pair.Value.ToArray(), StringComparer.Ordinal);
            }

            private static void Report(Dictionary<string, List<string>> errors, string field, string message)
            {
                if (!errors.TryGetValue(field, out var messages))
                {
                    messages = new List<string>();
                    errors.Add(field, messages);
                }

                messages.Add(message);
            }
        }

        """);

    private static string Lines(IEnumerable<FeatureProperty> properties, Func<FeatureProperty, string> line) =>
        string.Concat(properties.Select(line));
}
