namespace CorsAnalyzers.Tests.Truth.Generation.Handlers;

/// <summary>The rules by which a handler is written, beside those of the grammar that states policies.</summary>
internal sealed class HandlerRules
{
    public HandlerRules(Grammar grammar)
    {
        Reads = new OriginReadGrammar(grammar);
        Checks = new OriginCheckGrammar(grammar, this);
        Values = new HeaderValueGrammar(grammar, this);
        Writes = new HeaderWriteGrammar(grammar);
        Vary = new VaryGrammar(grammar, this);
        Statements = new HandlerStatementGrammar(grammar, this);
        Helpers = new HandlerHelperGrammar(grammar, this);
    }

    public OriginReadGrammar Reads { get; }

    public OriginCheckGrammar Checks { get; }

    public HeaderValueGrammar Values { get; }

    public HeaderWriteGrammar Writes { get; }

    public VaryGrammar Vary { get; }

    public HandlerStatementGrammar Statements { get; }

    public HandlerHelperGrammar Helpers { get; }
}
