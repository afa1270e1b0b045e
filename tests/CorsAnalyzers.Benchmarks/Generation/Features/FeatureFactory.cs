using System.Collections.Immutable;

namespace CorsAnalyzers.Benchmarks.Generation.Features;

/// <summary>Makes up features; the same seed gives the same ones.</summary>
internal static class FeatureFactory
{
    private static readonly ImmutableArray<string> Nouns =
    [
        "Account", "Address", "Article", "Basket", "Booking", "Branch", "Budget", "Campaign", "Carrier", "Category",
        "Channel", "Claim", "Comment", "Contract", "Coupon", "Course", "Customer", "Delivery", "Device", "Document",
        "Employee", "Event", "Expense", "Invoice", "Job", "Lead", "Ledger", "Lesson", "Machine", "Message",
        "Order", "Package", "Payment", "Product", "Project", "Quote", "Refund", "Shipment", "Ticket", "Warehouse",
    ];

    private static readonly ImmutableArray<string> Qualifiers =
        ["", "Monthly", "Regional", "Internal", "Archived", "Partner", "Digital", "Pending"];

    private static readonly ImmutableArray<(string Name, string Type)> PropertyPool =
    [
        ("Title", "string"), ("Code", "string"), ("Notes", "string"), ("Country", "string"), ("Currency", "string"),
        ("Email", "string"), ("Owner", "string"), ("Region", "string"), ("Quantity", "int"), ("Priority", "int"),
        ("Revision", "int"), ("Rank", "int"), ("Amount", "decimal"), ("Discount", "decimal"), ("Weight", "decimal"),
        ("Balance", "decimal"), ("IsActive", "bool"), ("IsLocked", "bool"), ("IsVisible", "bool"),
        ("UpdatedAt", "DateTimeOffset"), ("DueAt", "DateTimeOffset"), ("ClosedAt", "DateTimeOffset"),
    ];

    public static Feature Create(int number, Random random)
    {
        var cycle = number / (Nouns.Length * Qualifiers.Length);
        var noun = Nouns[number % Nouns.Length];
        var qualifier = Qualifiers[number / Nouns.Length % Qualifiers.Length];
        var name = qualifier + noun + (cycle == 0 ? "" : cycle.ToString());

        // Every feature has one property that the templates may name, and at least one of each kind that they compute with.
        var properties = ImmutableArray.CreateBuilder<FeatureProperty>();
        properties.Add(new FeatureProperty("Name", "string"));
        properties.Add(new FeatureProperty("Total", "decimal"));
        properties.Add(new FeatureProperty("CreatedAt", "DateTimeOffset"));
        foreach (var index in Enumerable.Range(0, PropertyPool.Length).OrderBy(_ => random.Next()).Take(random.Next(3, 9)).Order())
            properties.Add(new FeatureProperty(PropertyPool[index].Name, PropertyPool[index].Type));
        return new Feature(name, name.ToLowerInvariant() + "s", number, properties.ToImmutable());
    }
}
