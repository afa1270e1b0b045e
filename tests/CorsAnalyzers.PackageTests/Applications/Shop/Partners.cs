namespace Shop;

internal static class Partners
{
    public static readonly string[] Origins = ["https://books.example", "https://music.example"];
}
