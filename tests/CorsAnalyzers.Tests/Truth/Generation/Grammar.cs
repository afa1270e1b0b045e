namespace CorsAnalyzers.Tests.Truth.Generation;

/// <summary>The rules by which a program is written, and what is written of it so far.</summary>
internal sealed class Grammar
{
    /// <summary>Stands for the name of the program's class, which the assembly gives it.</summary>
    public const string ProgramName = "Program__";

    /// <summary>A factor of the weights of what older compilers do not know.</summary>
#if ROSLYN_4_8_OR_GREATER
    public const int SinceCSharp12 = 1;
#else
    public const int SinceCSharp12 = 0;
#endif

    private int names;

    public Grammar(Choices choices)
    {
        Choices = choices;
        Texts = new TextGrammar(this);
        Lists = new ListGrammar(this);
        Ages = new AgeGrammar(this);
        Conditions = new ConditionGrammar(this);
        OriginTests = new OriginTestGrammar(this);
        Predicates = new PredicateGrammar(this);
        Calls = new CallGrammar(this);
        Helpers = new HelperGrammar(this);
        Statements = new StatementGrammar(this);
        Builders = new BuilderGrammar(this);
        Objects = new PolicyObjectGrammar(this);
        Policies = new PolicyGrammar(this);
    }

    public Choices Choices { get; }

    public TextGrammar Texts { get; }

    public ListGrammar Lists { get; }

    public AgeGrammar Ages { get; }

    public ConditionGrammar Conditions { get; }

    public OriginTestGrammar OriginTests { get; }

    public PredicateGrammar Predicates { get; }

    public CallGrammar Calls { get; }

    public HelperGrammar Helpers { get; }

    public StatementGrammar Statements { get; }

    public BuilderGrammar Builders { get; }

    public PolicyObjectGrammar Objects { get; }

    public PolicyGrammar Policies { get; }

    /// <summary>Members of the program's class.</summary>
    public List<string> Members { get; } = [];

    /// <summary>The productions and members of the API that were used.</summary>
    public List<string> Used { get; } = [];

    /// <summary>The productions that could have been chosen where one was.</summary>
    public HashSet<string> Offered { get; } = [];

    /// <summary>A name that nothing else in the program has.</summary>
    public string Fresh(string name) => name + ++names;

    /// <summary>One of the alternatives of a rule, by weight; an alternative of no weight cannot be had here. The first is the simplest.</summary>
    public T Choose<T>(string rule, params (int Weight, string Name, Func<T> Make)[] alternatives)
    {
        Offered.UnionWith(alternatives.Where(static alternative => alternative.Weight > 0).Select(alternative => rule + ": " + alternative.Name));
        var start = Choices.Made.Count;
        var left = Choices.Below(alternatives.Sum(static alternative => alternative.Weight));
        foreach (var (weight, name, make) in alternatives)
        {
            if (left < weight)
            {
                Used.Add(rule + ": " + name);
                var made = make();
                Choices.Spans.Add((start, Choices.Made.Count));
                return made;
            }

            left -= weight;
        }

        throw new ArgumentException("No alternative of " + rule + " has a weight.", nameof(alternatives));
    }

    /// <summary>The name of a member of the API, noted as used.</summary>
    public string Api(Type type, string member)
    {
        Used.Add(type.Name + "." + member);
        return member;
    }

    /// <summary>Lines inside a block.</summary>
    public static IEnumerable<string> Indent(IEnumerable<string> lines) => lines.Select(static line => "    " + line);

    /// <summary>A member with a body.</summary>
    public static string Member(string head, IEnumerable<string> body) => string.Join("\n", [head, "{", .. Indent(body), "}"]);
}
