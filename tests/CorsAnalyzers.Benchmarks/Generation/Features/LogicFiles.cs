namespace CorsAnalyzers.Benchmarks.Generation.Features;

/// <summary>Storage, business logic and what runs in the background.</summary>
internal static class LogicFiles
{
    public static GeneratedFile Repository(Feature feature) => new($"{feature.Name}/{feature.Name}Repository.cs", $$"""
        using System.Collections.Concurrent;

        namespace {{feature.Namespace}};

        public interface I{{feature.Name}}Repository
        {
            Task<{{feature.Name}}?> FindAsync(Guid id, CancellationToken cancellationToken);

            Task<IReadOnlyList<{{feature.Name}}>> SearchAsync(string? text, int skip, int take, CancellationToken cancellationToken);

            Task<int> CountAsync(CancellationToken cancellationToken);

            Task SaveAsync({{feature.Name}} entity, CancellationToken cancellationToken);

            Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken);
        }

        /// <summary>Keeps everything in memory.</summary>
        public sealed class {{feature.Name}}Repository : I{{feature.Name}}Repository
        {
            private readonly ConcurrentDictionary<Guid, {{feature.Name}}> items = new();

            public Task<{{feature.Name}}?> FindAsync(Guid id, CancellationToken cancellationToken)
            {
                cancellationToken.ThrowIfCancellationRequested();
                return Task.FromResult(items.TryGetValue(id, out var entity) ? entity : null);
            }

            public Task<IReadOnlyList<{{feature.Name}}>> SearchAsync(string? text, int skip, int take, CancellationToken cancellationToken)
            {
                cancellationToken.ThrowIfCancellationRequested();
                IEnumerable<{{feature.Name}}> query = items.Values;
                if (!string.IsNullOrEmpty(text))
                {
                    query = query.Where(entity => Matches(entity, text));
                }

                IReadOnlyList<{{feature.Name}}> page = query
                    .OrderByDescending(static entity => entity.CreatedAt)
                    .ThenBy(static entity => entity.Name, StringComparer.OrdinalIgnoreCase)
                    .Skip(skip)
                    .Take(take)
                    .ToList();
                return Task.FromResult(page);
            }

            public Task<int> CountAsync(CancellationToken cancellationToken) => Task.FromResult(items.Count);

            public Task SaveAsync({{feature.Name}} entity, CancellationToken cancellationToken)
            {
                cancellationToken.ThrowIfCancellationRequested();
                items.AddOrUpdate(entity.Id, entity, (_, _) => entity);
                return Task.CompletedTask;
            }

            public Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult(items.TryRemove(id, out _));

            private static bool Matches({{feature.Name}} entity, string text) =>
                {{string.Join("\n                || ", feature.Texts.Select(Match))}};
        }

        """);

    private static string Match(FeatureProperty property) => $"entity.{property.Name}.Contains(text, StringComparison.OrdinalIgnoreCase)";

    public static GeneratedFile Service(Feature feature) => new($"{feature.Name}/{feature.Name}Service.cs", $$"""
        namespace {{feature.Namespace}};

        public sealed class {{feature.Name}}Service(
            I{{feature.Name}}Repository repository,
            {{feature.Name}}Validator validator,
            TimeProvider clock,
            ILogger<{{feature.Name}}Service> logger)
        {
            public async Task<{{feature.Name}}Response?> GetAsync(Guid id, CancellationToken cancellationToken)
            {
                var entity = await repository.FindAsync(id, cancellationToken);
                if (entity is null)
                {
                    logger.LogDebug("{{feature.Name}} {Id} was not found", id);
                    return null;
                }

                return entity.ToResponse();
            }

            public async Task<{{feature.Name}}Page> SearchAsync(string? text, int page, int pageSize, CancellationToken cancellationToken)
            {
                page = Math.Max(1, page);
                pageSize = Math.Clamp(pageSize, 1, 100);
                var entities = await repository.SearchAsync(text, (page - 1) * pageSize, pageSize, cancellationToken);
                var responses = new List<{{feature.Name}}Response>(entities.Count);
                foreach (var entity in entities)
                {
                    responses.Add(entity.ToResponse());
                }

                var count = await repository.CountAsync(cancellationToken);
                return new {{feature.Name}}Page(responses, page, pageSize, count);
            }

            public async Task<({{feature.Name}}Response? Created, IReadOnlyDictionary<string, string[]> Errors)> CreateAsync(
                {{feature.Name}}Request request,
                CancellationToken cancellationToken)
            {
                var errors = validator.Validate(request);
                if (errors.Count > 0)
                {
                    logger.LogInformation("{{feature.Name}} refused with {Count} errors", errors.Count);
                    return (null, errors);
                }

                var entity = new {{feature.Name}}();
                entity.Apply(request);
                entity.CreatedAt = clock.GetUtcNow();
                await repository.SaveAsync(entity, cancellationToken);
                return (entity.ToResponse(), errors);
            }

            public async Task<bool> ChangeAsync(Guid id, {{feature.Name}}Request request, CancellationToken cancellationToken)
            {
                var entity = await repository.FindAsync(id, cancellationToken);
                if (entity is null || validator.Validate(request).Count > 0)
                {
                    return false;
                }

                entity.Apply(request);
                if (entity.Total > {{(feature.Number % 9 * 500) + 100}}m && !entity.TryMoveTo({{feature.Name}}Status.Open))
                {
                    logger.LogWarning("{Entity} stays as it is", entity);
                }

                await repository.SaveAsync(entity, cancellationToken);
                return true;
            }

            public Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken) => repository.DeleteAsync(id, cancellationToken);
        }

        """);

    public static GeneratedFile Worker(Feature feature) => new($"{feature.Name}/{feature.Name}Worker.cs", $$"""
        using Microsoft.Extensions.Options;

        namespace {{feature.Namespace}};

        /// <summary>Closes what has been open for too long.</summary>
        public sealed class {{feature.Name}}Worker(
            I{{feature.Name}}Repository repository,
            IOptionsMonitor<{{feature.Name}}Options> options,
            TimeProvider clock,
            ILogger<{{feature.Name}}Worker> logger) : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                using var timer = new PeriodicTimer(options.CurrentValue.Interval, clock);
                while (await timer.WaitForNextTickAsync(stoppingToken))
                {
                    try
                    {
                        var closed = await CloseOldOnesAsync(stoppingToken);
                        logger.LogInformation("Closed {Count} of {Limit}", closed.Count, options.CurrentValue.BatchSize);
                    }
                    catch (InvalidOperationException exception)
                    {
                        logger.LogError(exception, "Closing old entries failed");
                    }
                }
            }

            private async Task<List<Guid>> CloseOldOnesAsync(CancellationToken cancellationToken)
            {
                var limit = clock.GetUtcNow() - options.CurrentValue.MaximumAge;
                var closed = new List<Guid>();
                foreach (var entity in await repository.SearchAsync(null, 0, options.CurrentValue.BatchSize, cancellationToken))
                {
                    if (entity.CreatedAt >= limit || !entity.TryMoveTo({{feature.Name}}Status.Closed))
                    {
                        continue;
                    }

                    await repository.SaveAsync(entity, cancellationToken);
                    closed.Add(entity.Id);
                }

                return closed;
            }
        }

        """);

    public static GeneratedFile Report(Feature feature) => new($"{feature.Name}/{feature.Name}Report.cs", $$"""
        using System.Globalization;
        using System.Text;

        namespace {{feature.Namespace}};

        public sealed class {{feature.Name}}Report
        {
            private readonly List<{{feature.Name}}> entities = new();
            private readonly Dictionary<{{feature.Name}}Status, decimal> totals = new();

            public void Include({{feature.Name}} entity)
            {
                entities.Add(entity);
                totals[entity.Status] = totals.TryGetValue(entity.Status, out var total) ? total + entity.Total : entity.Total;
            }

            public decimal Average => entities.Count == 0 ? 0m : entities.Average(static entity => entity.Total);

            public string ToText()
            {
                var text = new StringBuilder();
                text.AppendLine("{{feature.Name}}");
                foreach (var (status, total) in totals.OrderBy(static pair => pair.Key))
                {
                    text.Append(status).Append(": ").AppendLine(total.ToString("N2", CultureInfo.InvariantCulture));
                }

                foreach (var group in entities.GroupBy(static entity => entity.CreatedAt.Year).OrderBy(static group => group.Key))
                {
                    var best = group.MaxBy(static entity => entity.Total);
                    text.Append(CultureInfo.InvariantCulture, $"{group.Key}: {group.Count()} entries, best {best?.Name}").AppendLine();
                }

                return text.ToString();
            }

            public string ToCsv(char separator)
            {
                var rows = new List<string> { string.Join(separator, "id", "status", "name", "total") };
                foreach (var entity in entities)
                {
                    rows.Add(string.Join(
                        separator,
                        entity.Id.ToString("D"),
                        entity.Status.ToString(),
                        '"' + entity.Name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"',
                        entity.Total.ToString(CultureInfo.InvariantCulture)));
                }

                return string.Join(Environment.NewLine, rows);
            }
        }

        """);
}
