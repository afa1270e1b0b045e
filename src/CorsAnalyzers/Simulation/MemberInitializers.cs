using CorsAnalyzers.Simulation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CorsAnalyzers.Simulation;

/// <summary>Fields and automatic properties that keep the value of their initializer.</summary>
internal static class MemberInitializers
{
    /// <summary>The value of a field that nothing but its initializer sets; null where that is not so or cannot be seen.</summary>
    public static Value? Field(Machine machine, IFieldSymbol field, Value? receiver, Frame frame)
    {
        if (field.IsConst || !(field.IsReadOnly || field.DeclaredAccessibility == Accessibility.Private))
        {
            return null;
        }

        return field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(machine.CancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value }
            ? Initial(machine, field, value, receiver, frame)
            : null;
    }

    /// <summary>The value of a get-only automatic property that nothing but its initializer sets; null where that is not so.</summary>
    public static Value? Property(Machine machine, IPropertySymbol property, Value? receiver, Frame frame)
    {
        if (property.SetMethod is { DeclaredAccessibility: not Accessibility.Private } && receiver is not Instance { IsOpen: false }
            || (property.IsVirtual || property.IsAbstract || property.IsOverride) && receiver is not Instance)
        {
            return null;
        }

        return property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(machine.CancellationToken) switch
        {
            PropertyDeclarationSyntax { Initializer.Value: { } value } => Initial(machine, property, value, receiver, frame),
            PropertyDeclarationSyntax { ExpressionBody: null, AccessorList: { } accessors } when IsUnsetFlag(machine, property, accessors, receiver) => Constant.False,
            _ => null,
        };
    }

    /// <summary>Whether it is an automatic flag of an object that the simulated code made, which neither that code nor the object's own has set.</summary>
    private static bool IsUnsetFlag(Machine machine, IPropertySymbol property, AccessorListSyntax accessors, Value? receiver) =>
        receiver is Instance { IsOpen: false, Type: { } type }
        && property.Type.SpecialType == SpecialType.System_Boolean
        && accessors.Accessors.All(static accessor => accessor.Body is null && accessor.ExpressionBody is null)
        && !IsChanged(machine, property)
        && !IsChangedByHeir(machine, property, type);

    private static Value? Initial(Machine machine, ISymbol member, ExpressionSyntax value, Value? receiver, Frame frame)
    {
        if (IsChanged(machine, member))
        {
            return null;
        }

        if (frame.Depth > Bounds.CallDepth)
        {
            throw new BoundReachedException();
        }

        var initial = machine.Evaluator.EvaluateInitializer(value, new Frame(Graph: null, value.Parent!, Closure: null, frame, CallSite: null, This: null));
        if (Escapes.In(machine, initial).Count > 0)
        {
            // Whoever reads the member gets the same object.
            machine.Evaluator.WriteMember(member, receiver, initial);
            if (machine.IsChangedElsewhere(member))
            {
                Escapes.Change(machine, initial);
            }
        }

        return initial is Collection collection && (collection is { Count: 0, IsOpen: false } || IsFilled(machine, member) || IsFilledElsewhere(machine, member))
            ? null
            : initial;
    }

    private static bool IsChanged(Machine machine, ISymbol member) => IsChangedBy(machine, member, member.ContainingType);

    private static bool IsChangedBy(Machine machine, ISymbol member, ITypeSymbol type) => type.DeclaringSyntaxReferences
        .Any(reference => machine.Graphs.IsChangedIn(reference.GetSyntax(machine.CancellationToken), member.Name));

    /// <summary>Whether the object's class, or one between it and the member's, changes the member that it inherits.</summary>
    private static bool IsChangedByHeir(Machine machine, ISymbol member, ITypeSymbol type)
    {
        for (var heir = type; heir is not null && !SymbolEqualityComparer.Default.Equals(heir, member.ContainingType); heir = heir.BaseType)
        {
            if (IsChangedBy(machine, member, heir))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFilled(Machine machine, ISymbol member) => member.ContainingType.DeclaringSyntaxReferences
        .Any(reference => machine.Graphs.IsFilledIn(reference.GetSyntax(machine.CancellationToken), member.Name));

    /// <summary>Whether another type fills a collection that it can get at. Arrays and what can only be read keep their elements.</summary>
    private static bool IsFilledElsewhere(Machine machine, ISymbol member) =>
        member.DeclaredAccessibility != Accessibility.Private
        && ((member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type) is INamedTypeSymbol { SpecialType: not SpecialType.System_String } type
        && !type.Name.StartsWith("IReadOnly", StringComparison.Ordinal)
        && !type.Name.StartsWith("Immutable", StringComparison.Ordinal)
        && !type.Name.StartsWith("Frozen", StringComparison.Ordinal)
        && type.Name is not "IEnumerable"
        && machine.Graphs.IsChangedAnywhere(member.Name, machine.CancellationToken);
}
