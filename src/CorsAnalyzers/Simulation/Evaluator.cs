using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Simulation;

/// <summary>
/// Computes operations. Those inside functions come from control-flow graphs; initializers of fields, and of variables around a function
/// under analysis, come as they are written.
/// </summary>
internal sealed class Evaluator(Machine machine)
{
    /// <summary><c>OperationKind.CollectionExpression</c>, which Roslyn has from 4.8 on.</summary>
    private const OperationKind CollectionExpression = (OperationKind)127;

    /// <summary><c>OperationKind.Spread</c>, which Roslyn has from 4.8 on.</summary>
    private const OperationKind Spread = (OperationKind)128;

    /// <summary>Executes a statement of a basic block.</summary>
    public void Execute(IOperation operation, Frame frame) => Evaluate(operation, frame);

    /// <summary>The value of an operation.</summary>
    public Value Evaluate(IOperation? operation, Frame frame)
    {
        if (operation is null)
        {
            return Constant.Null;
        }

        machine.Step();
        if (operation.ConstantValue is { HasValue: true } constant)
        {
            if (constant.Value is string text)
            {
                machine.Path.Texts.Add(text);
            }

            return Noted(new Constant(constant.Value, literal: operation.Syntax));
        }

        return Noted(machine.Path.Resolve(EvaluateCore(operation, frame)));
    }

    private Value Noted(Value value)
    {
        machine.Path.AskedFor?.NoteComputed(value);
        return value;
    }

    // By kind: a chain of type tests would cost more than most operations do; what captures variables stands in methods of its own.
    private Value EvaluateCore(IOperation operation, Frame frame)
    {
        switch (operation.Kind)
        {
            case OperationKind.ExpressionStatement:
                return Evaluate(((IExpressionStatementOperation)operation).Operation, frame);
            case OperationKind.Parenthesized:
                return Evaluate(((IParenthesizedOperation)operation).Operand, frame);
            case OperationKind.Conversion:
                return Convert((IConversionOperation)operation, frame);
            case OperationKind.LocalReference:
                return Variable(((ILocalReferenceOperation)operation).Local, frame);
            case OperationKind.ParameterReference:
                return Variable(((IParameterReferenceOperation)operation).Parameter, frame);
            case OperationKind.FieldReference:
                return ReadField((IFieldReferenceOperation)operation, frame);
            case OperationKind.PropertyReference:
                return machine.Invoker.ReadProperty((IPropertyReferenceOperation)operation, frame);
            case OperationKind.InstanceReference:
                return InstanceReference((IInstanceReferenceOperation)operation, frame);
            case OperationKind.Invocation:
                return machine.Invoker.Invoke((IInvocationOperation)operation, frame);
            case OperationKind.ObjectCreation:
                return machine.Invoker.Create((IObjectCreationOperation)operation, frame);
            case OperationKind.ArrayCreation:
                return NewArray((IArrayCreationOperation)operation, frame);
            case OperationKind.ArrayInitializer:
                return NewArray((IArrayInitializerOperation)operation, frame);
            case OperationKind.ArrayElementReference:
                return ReadElement((IArrayElementReferenceOperation)operation, frame);
            case OperationKind.ImplicitIndexerReference:
                return Ranges.Read(machine, (IImplicitIndexerReferenceOperation)operation, frame);
            case OperationKind.Range:
                return Ranges.Of(machine, (IRangeOperation)operation, frame);
            case OperationKind.Binary:
                return Binary((IBinaryOperation)operation, frame);
            case OperationKind.Unary:
                var unary = (IUnaryOperation)operation;
                return Operators.Unary(machine, unary, Evaluate(unary.Operand, frame));
            case OperationKind.Increment or OperationKind.Decrement:
                return Increment((IIncrementOrDecrementOperation)operation, frame);
            case OperationKind.SimpleAssignment:
                var assignment = (ISimpleAssignmentOperation)operation;
                if (assignment.IsRef)
                {
                    // From here on the variable changes what it refers to, and that the variable.
                    Assign(assignment.Value, NotKnown(assignment.Value), assignment.Value.Syntax, frame);
                }

                return Assign(assignment.Target, Evaluate(assignment.Value, frame), assignment.Value.Syntax, frame);
            case OperationKind.MemberInitializer:
                return InitializeMember((IMemberInitializerOperation)operation, frame);
            case OperationKind.CompoundAssignment:
                return AssignCompound((ICompoundAssignmentOperation)operation, frame);
            case OperationKind.CoalesceAssignment:
                return AssignCoalesced((ICoalesceAssignmentOperation)operation, frame);
            case OperationKind.DeconstructionAssignment:
                var deconstruction = (IDeconstructionAssignmentOperation)operation;
                return Deconstruct(deconstruction.Target, Evaluate(deconstruction.Value, frame), deconstruction.Value.Syntax, frame);
            case OperationKind.InterpolatedString:
                return Interpolate((IInterpolatedStringOperation)operation, frame);
            case OperationKind.Coalesce:
                return Coalesce((ICoalesceOperation)operation, frame);
            case OperationKind.Conditional:
                var conditional = (IConditionalOperation)operation;
                return machine.Path.Decide(Evaluate(conditional.Condition, frame))
                    ? Evaluate(conditional.WhenTrue, frame)
                    : Evaluate(conditional.WhenFalse, frame);
            case OperationKind.ConditionalAccess:
                return Access((IConditionalAccessOperation)operation, frame);
            case OperationKind.ConditionalAccessInstance when frame.ConditionalReceivers.Count > 0:
                return frame.ConditionalReceivers.Peek();
            case OperationKind.IsNull:
                return IsNull((IIsNullOperation)operation, frame);
            case OperationKind.IsPattern:
                var isPattern = (IIsPatternOperation)operation;
                return machine.Patterns.Matches(isPattern.Pattern, Evaluate(isPattern.Value, frame), frame);
            case OperationKind.SwitchExpression:
                return Switch((ISwitchExpressionOperation)operation, frame);
            case OperationKind.FlowCapture:
                var capture = (IFlowCaptureOperation)operation;
                var captured = IsAssigned(capture.Value) ? NotKnown(capture.Value) : Evaluate(capture.Value, frame);
                frame.Captures[capture.Id] = (capture.Value, captured);
                return captured;
            case OperationKind.FlowCaptureReference:
                return frame.Captures.TryGetValue(((IFlowCaptureReferenceOperation)operation).Id, out var pair) ? pair.Value : NotKnown(operation);
            case OperationKind.FlowAnonymousFunction:
                return new Function(((IFlowAnonymousFunctionOperation)operation).Symbol, operation.Syntax, frame, frame.This);
            case OperationKind.AnonymousFunction:
                return new Function(((IAnonymousFunctionOperation)operation).Symbol, operation.Syntax, frame, frame.This);
            case OperationKind.DelegateCreation:
                return Evaluate(((IDelegateCreationOperation)operation).Target, frame);
            case OperationKind.MethodReference:
                return Method((IMethodReferenceOperation)operation, frame);
            case OperationKind.TranslatedQuery:
                return Evaluate(((ITranslatedQueryOperation)operation).Operation, frame);
            case OperationKind.Tuple:
                return Tuple((ITupleOperation)operation, frame);
            case OperationKind.AnonymousObjectCreation:
                return NewAnonymous((IAnonymousObjectCreationOperation)operation, frame);
            case OperationKind.Await:
                return Evaluate(((IAwaitOperation)operation).Operation, frame);
            case OperationKind.Throw:
                throw new SimulatedException(((IThrowOperation)operation).Exception?.Type);
            case OperationKind.YieldReturn:
                (frame.Yielded ??= []).Add(Evaluate(((IReturnOperation)operation).ReturnedValue, frame));
                return Constant.Null;
            case OperationKind.DefaultValue:
                return Default(operation);
            case OperationKind.DeclarationExpression:
                return Evaluate(((IDeclarationExpressionOperation)operation).Expression, frame);
            case CollectionExpression:
                return NewCollection(operation, frame);
            case Spread:
                return Evaluate(operation.ChildOperations.FirstOrDefault(), frame);
            default:
                return Other(operation, frame);
        }
    }

    private Value Binary(IBinaryOperation operation, Frame frame) =>
        Operators.Binary(machine, operation, Evaluate(operation.LeftOperand, frame), () => Evaluate(operation.RightOperand, frame));

    private Value Tuple(ITupleOperation operation, Frame frame) => NewTuple(operation.Elements.Select(element => Evaluate(element, frame)));

    // Of ?? and ?. alone: how applications are put together hangs on no value that is missing there, and each choice would double the paths.
    private Value IsNull(IIsNullOperation operation, Frame frame)
    {
        var isNull = Operators.IsNull(machine, Evaluate(operation.Operand, frame));
        return machine.Path.Wiring is null || machine.Path.IsKnown(isNull) ? isNull : Constant.False;
    }

    /// <summary>Whether a property is captured because a value that comes later is assigned to it: it is not read.</summary>
    private static bool IsAssigned(IOperation captured) => captured is IPropertyReferenceOperation
        && captured.Syntax.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Right: not InitializerExpressionSyntax } assignment
        && assignment.Left == captured.Syntax;

    /// <summary>Assigns a value to what an operation names.</summary>
    /// <returns>The value.</returns>
    public Value Assign(IOperation target, Value value, SyntaxNode valueSyntax, Frame frame)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                frame.Set(local.Local, value);
                break;
            case IParameterReferenceOperation parameter:
                frame.Set(parameter.Parameter, value);
                break;
            case IFieldReferenceOperation field:
                WriteMember(field.Field, field.Instance is null ? null : Evaluate(field.Instance, frame), value);
                break;
            case IPropertyReferenceOperation property:
                machine.Invoker.WriteProperty(property, value, valueSyntax, frame);
                break;
            case IArrayElementReferenceOperation element:
                Ranges.WriteElement(Evaluate(element.ArrayReference, frame), IndicesOf(element, frame), value);
                break;
            case IImplicitIndexerReferenceOperation element:
                Ranges.Write(machine, element, value, frame);
                break;
            case IFlowCaptureReferenceOperation reference when frame.Captures.TryGetValue(reference.Id, out var captured):
                frame.Captures[reference.Id] = (captured.Operation, value);
                Assign(captured.Operation, value, valueSyntax, frame);
                break;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value, valueSyntax, frame);
                break;
            case IConversionOperation conversion:
                Assign(conversion.Operand, value, valueSyntax, frame);
                break;
            case ITupleOperation:
                Deconstruct(target, value, valueSyntax, frame);
                break;
        }

        return value;
    }

    /// <summary>A member of an object as the path has set it.</summary>
    public void WriteMember(ISymbol member, Value? receiver, Value value)
    {
        if (receiver is Instance { Elements.Count: > 0 } tuple && member is IFieldSymbol field && PositionOf(field, tuple) is { } position)
        {
            tuple.Elements[position] = value;
        }
        else if (receiver is Instance instance)
        {
            instance.Members[member] = value;
        }
        else
        {
            machine.Path.Assigned[MemberKey(member, receiver)] = value;
            machine.NoteKept(member, value);
        }
    }

    /// <summary>The position of a tuple's element; null where the field is none of a tuple that is known.</summary>
    private static int? PositionOf(IFieldSymbol field, Instance tuple) =>
        field.CorrespondingTupleField is { } element
        && int.TryParse(element.Name.Replace("Item", string.Empty), NumberStyles.None, CultureInfo.InvariantCulture, out var position)
        && position <= tuple.Elements.Count
            ? position - 1
            : null;

    /// <summary>A member of an object as the path has set it; null where it has not.</summary>
    public Value? AssignedMember(ISymbol member, Value? receiver) =>
        receiver is Instance instance
            ? instance.Members.TryGetValue(member, out var own) ? own : null
            : machine.Path.Assigned.TryGetValue(MemberKey(member, receiver), out var value) ? value : null;

    private static string MemberKey(ISymbol member, Value? receiver) =>
        (receiver?.Key ?? KeyOf(member.ContainingType)) + "." + member.Name;

    // Cheaper than a display string, and type arguments are told apart where it matters.
    private static string KeyOf(INamedTypeSymbol? type) => type switch
    {
        null => string.Empty,
        { IsGenericType: true } => type.ToDisplayString(),
        { ContainingType: { } outer } => KeyOf(outer) + "." + type.Name,
        { ContainingNamespace: { IsGlobalNamespace: false } outer } => KeyOf(outer) + "." + type.Name,
        _ => type.Name,
    };

    private static string KeyOf(INamespaceSymbol name) =>
        name.ContainingNamespace is { IsGlobalNamespace: false } outer ? KeyOf(outer) + "." + name.Name : name.Name;

    /// <summary>The value of a function's declaration that is no function: an initializer of a field, property or variable.</summary>
    public Value EvaluateInitializer(ExpressionSyntax expression, Frame frame)
    {
        var operation = machine.Graphs.InitializerOf(expression, machine.CancellationToken);
        return operation is null ? NotKnown(expression) : Evaluate(operation.Parent is IConversionOperation { IsImplicit: true } conversion ? conversion : operation, frame);
    }

    private Value Convert(IConversionOperation conversion, Frame frame)
    {
        var operand = Evaluate(conversion.Operand, frame);
        if (conversion.OperatorMethod is { } method)
        {
            return StringValuesVocabulary.Convert(machine, method, operand) ?? operand;
        }

        var kind = machine.Types.KindOf(conversion.Type);
        if (operand is Unknown && kind is KnownKind.CorsPolicy or KnownKind.CorsPolicyBuilder)
        {
            return machine.Unknown(conversion.Type, operand.Key, operand.OfOrigin);
        }

        if (kind == KnownKind.StringValues || operand is not Constant { Content: { } content })
        {
            return operand;
        }

        var type = conversion.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : conversion.Type;
        type = type is INamedTypeSymbol { EnumUnderlyingType: { } underlying } ? underlying : type;
        try
        {
            return type?.SpecialType switch
            {
                SpecialType.System_Int32 when content is not int => new Constant(System.Convert.ToInt32(Whole(content), CultureInfo.InvariantCulture), operand.OfOrigin),
                SpecialType.System_Int64 when content is not long => new Constant(System.Convert.ToInt64(Whole(content), CultureInfo.InvariantCulture), operand.OfOrigin),
                SpecialType.System_Double when content is not double => new Constant(System.Convert.ToDouble(content, CultureInfo.InvariantCulture), operand.OfOrigin),
                SpecialType.System_Char when content is not char => new Constant(System.Convert.ToChar(content, CultureInfo.InvariantCulture), operand.OfOrigin),

                // What of the number gets lost is not computed.
                SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_UInt32
                    or SpecialType.System_UInt64 or SpecialType.System_Single or SpecialType.System_Decimal => NotKnown(conversion, operand.OfOrigin),
                _ => operand,
            };
        }
        catch (Exception exception) when (exception is InvalidCastException or OverflowException or FormatException)
        {
            return NotKnown(conversion, operand.OfOrigin);
        }
    }

    /// <summary>A number as C# makes it whole, without its fraction; <see cref="System.Convert"/> would round.</summary>
    private static object Whole(object number) => number is double fraction ? Math.Truncate(fraction) : number;

    private Value Variable(ISymbol variable, Frame frame)
    {
        if (frame.Find(variable) is { } value)
        {
            return value;
        }

        var outer = OuterVariables.Initial(machine, variable, frame)
            ?? OuterVariables.Flag(machine, variable)
            ?? machine.Unknown((variable as ILocalSymbol)?.Type ?? (variable as IParameterSymbol)?.Type, "variable:" + variable.Name, ofOrigin: false);
        frame.Set(variable, outer);
        return outer;
    }

    private Value ReadField(IFieldReferenceOperation reference, Frame frame)
    {
        var receiver = reference.Instance is null ? null : Evaluate(reference.Instance, frame);
        var field = reference.Field;
        if (receiver is Instance { Elements.Count: > 0 } tuple && PositionOf(field, tuple) is { } position)
        {
            return tuple.Elements[position];
        }

        return AssignedMember(field, receiver)
            ?? machine.Types.VocabularyOf(field.ContainingType)?.Read(machine, field, receiver)
            ?? MemberInitializers.Field(machine, field, receiver, frame)
            ?? machine.Unknown(
                field.Type,
                MemberKey(field, receiver),
                ofOrigin: receiver?.OfOrigin == true || (!field.IsReadOnly && !field.IsStatic && field.Type.SpecialType == SpecialType.System_Boolean));
    }

    private Value InstanceReference(IInstanceReferenceOperation instance, Frame frame) =>
        instance.ReferenceKind == InstanceReferenceKind.ImplicitReceiver && frame.Initialized.Count > 0
            ? frame.Initialized.Peek()
            : frame.This ?? machine.Unknown(instance.Type, "this", ofOrigin: false);

    // new CorsPolicy { Origins = { "https://a.example" } }
    private Value InitializeMember(IMemberInitializerOperation initializer, Frame frame)
    {
        var member = Evaluate(initializer.InitializedMember, frame);
        Initialize(member, initializer.Initializer.Initializers, frame);
        return member;
    }

    private Instance NewAnonymous(IAnonymousObjectCreationOperation creation, Frame frame)
    {
        var created = new Instance(machine.Path.NextId(), creation.Type);
        Initialize(created, creation.Initializers, frame);
        return created;
    }

    /// <summary>Evaluates the elements of an object's initializer.</summary>
    public void Initialize(Value initialized, ImmutableArray<IOperation> elements, Frame frame)
    {
        frame.Initialized.Push(initialized);
        foreach (var element in elements)
        {
            Evaluate(element, frame);
        }

        frame.Initialized.Pop();
    }

    private Value NewArray(IArrayInitializerOperation initializer, Frame frame) =>
        machine.MakeCollection(initializer.ElementValues.Select(element => Evaluate(element, frame)));

    private Value NewArray(IArrayCreationOperation array, Frame frame)
    {
        if (array.Initializer is { } initializer)
        {
            return NewArray(initializer, frame);
        }

        var sizes = array.DimensionSizes.Select(size => Evaluate(size, frame)).ToList();
        return sizes.Count == 1 && sizes[0] is Constant { Content: int and >= 0 and <= Bounds.SequenceLength } size
            ? machine.MakeCollection(Enumerable.Repeat(DefaultOf((array.Type as IArrayTypeSymbol)?.ElementType) ?? NotKnown(array), (int)size.Content))
            : NotKnown(array);
    }

    private Value ReadElement(IArrayElementReferenceOperation element, Frame frame)
    {
        var array = Evaluate(element.ArrayReference, frame);
        var indices = IndicesOf(element, frame);
        if (Ranges.ReadElement(machine, array, indices) is { } known)
        {
            return known;
        }

        Escapes.Keep(machine, array);
        return machine.Unknown(element.Type, array.Key + "[" + string.Join(",", indices.Select(static i => i.Key)) + "]", array.OfOrigin || array is Sequence { AnyOfOrigin: true } || indices.Exists(static i => i.OfOrigin));
    }

    private List<Value> IndicesOf(IArrayElementReferenceOperation element, Frame frame) => element.Indices.Select(index => Evaluate(index, frame)).ToList();

    /// <summary>An element of a sequence; null where it is not known: those that are known may stand behind others.</summary>
    /// <exception cref="SimulatedException">It has not so many.</exception>
    public static Value? Element(Sequence sequence, int index) =>
        sequence.IsOpen ? null
        : index >= 0 && index < sequence.Items.Count ? sequence.Items[index]
        : throw new SimulatedException(new IndexOutOfRangeException());

    private Value Increment(IIncrementOrDecrementOperation increment, Frame frame)
    {
        var before = Evaluate(increment.Target, frame);
        var after = before is Constant { Content: int number }
            ? new Constant(increment.Kind == OperationKind.Increment ? number + 1 : number - 1, before.OfOrigin)
            : machine.Unknown(increment.Type, "next:" + before.Key, before.OfOrigin);
        Assign(increment.Target, after, increment.Syntax, frame);
        return increment.IsPostfix ? before : after;
    }

    private Value AssignCompound(ICompoundAssignmentOperation compound, Frame frame) => Assign(
        compound.Target,
        Operators.Compound(machine, compound, Evaluate(compound.Target, frame), Evaluate(compound.Value, frame)),
        compound.Value.Syntax,
        frame);

    private Value AssignCoalesced(ICoalesceAssignmentOperation coalesce, Frame frame)
    {
        var current = Evaluate(coalesce.Target, frame);
        return machine.Path.Decide(Operators.IsNull(machine, current))
            ? Assign(coalesce.Target, Evaluate(coalesce.Value, frame), coalesce.Value.Syntax, frame)
            : current;
    }

    private Value Coalesce(ICoalesceOperation coalesce, Frame frame)
    {
        var value = Evaluate(coalesce.Value, frame);
        return machine.Path.Decide(Operators.IsNull(machine, value)) ? Evaluate(coalesce.WhenNull, frame) : value;
    }

    private Value Deconstruct(IOperation target, Value value, SyntaxNode valueSyntax, Frame frame)
    {
        var targets = target switch
        {
            ITupleOperation tuple => tuple.Elements,
            IDeclarationExpressionOperation { Expression: ITupleOperation tuple } => tuple.Elements,
            _ => ImmutableArray<IOperation>.Empty,
        };
        for (var i = 0; i < targets.Length; i++)
        {
            var element = value is Instance { Elements.Count: > 0 } known && i < known.Elements.Count
                ? known.Elements[i]
                : machine.Unknown(targets[i].Type, value.Key + ".Item" + (i + 1), value.OfOrigin);
            Assign(targets[i], element, valueSyntax, frame);
        }

        return value;
    }

    private Value NewTuple(IEnumerable<Value> elements)
    {
        var tuple = new Instance(machine.Path.NextId(), null);
        tuple.Elements.AddRange(elements);
        return tuple;
    }

    private Value Interpolate(IInterpolatedStringOperation interpolated, Frame frame)
    {
        var text = new StringBuilder();
        var key = new StringBuilder("$");
        var (isKnown, ofOrigin) = (true, false);
        foreach (var part in interpolated.Parts)
        {
            var value = part switch
            {
                IInterpolatedStringTextOperation fixedText => Evaluate(fixedText.Text, frame),
                IInterpolationOperation { Alignment: null, FormatString: null } hole => Evaluate(hole.Expression, frame),
                _ => NotKnown(part),
            };
            ofOrigin |= value.OfOrigin || value is Sequence { AnyOfOrigin: true };
            key.Append(value.Key);
            switch (Operators.Plain(machine, value))
            {
                case Constant constant:
                    text.Append(constant.Text);
                    break;
                default:
                    isKnown &= machine.TextOf(value) is not null;
                    text.Append(machine.TextOf(value));
                    break;
            }
        }

        return isKnown ? Machine.NewText(text.ToString(), ofOrigin) : machine.Unknown(interpolated.Type, key.ToString(), ofOrigin);
    }

    private Value Access(IConditionalAccessOperation access, Frame frame)
    {
        var receiver = Evaluate(access.Operation, frame);
        if (machine.Path.Decide(Operators.IsNull(machine, receiver)))
        {
            return Constant.Null;
        }

        frame.ConditionalReceivers.Push(receiver);
        try
        {
            return Evaluate(access.WhenNotNull, frame);
        }
        finally
        {
            frame.ConditionalReceivers.Pop();
        }
    }

    private Value Switch(ISwitchExpressionOperation @switch, Frame frame)
    {
        var value = Evaluate(@switch.Value, frame);
        foreach (var arm in @switch.Arms)
        {
            if (machine.Path.Decide(machine.Patterns.Matches(arm.Pattern, value, frame))
                && (arm.Guard is null || machine.Path.Decide(Evaluate(arm.Guard, frame))))
            {
                return Evaluate(arm.Value, frame);
            }
        }

        throw new SimulatedException((ITypeSymbol?)null);
    }

    private Value Method(IMethodReferenceOperation method, Frame frame)
    {
        var receiver = method.Instance is null ? null : Evaluate(method.Instance, frame);
        return method.Method.MethodKind == MethodKind.LocalFunction
            ? new Function(method.Method, method.Method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(machine.CancellationToken), frame, frame.This)
            : new Function(method.Method, null, null, receiver);
    }

    private Value NewCollection(IOperation collection, Frame frame)
    {
        var (items, isOpen, ofOrigin) = (new List<Value>(), false, false);
        foreach (var element in collection.ChildOperations)
        {
            var value = Evaluate(element, frame);
            if (element.Kind != Spread)
            {
                items.Add(value);
            }
            else if (value is Sequence sequence)
            {
                items.AddRange(sequence.Items);
                isOpen |= sequence.IsOpen;
                ofOrigin |= sequence.OfOrigin;
            }
            else
            {
                isOpen = true;
                ofOrigin |= value.OfOrigin;
            }
        }

        return machine.MakeCollection(items, isOpen, ofOrigin);
    }

    private Value Default(IOperation operation) => machine.Types.KindOf(operation.Type) == KnownKind.StringValues
        ? machine.NewSequence([], kind: SequenceKind.StringValues)
        : DefaultOf(operation.Type) ?? NotKnown(operation);

    /// <summary>The default value of a type; null where it has no meaning here.</summary>
    public static Constant? DefaultOf(ITypeSymbol? type) => type switch
    {
        { IsReferenceType: true } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => Constant.Null,
        { SpecialType: SpecialType.System_Boolean } => Constant.False,
        { SpecialType: SpecialType.System_Int32 } => new Constant(0),
        _ => null,
    };

    private Value Other(IOperation operation, Frame frame)
    {
        // An operation without a meaning of its own here: its operands still happen.
        var ofOrigin = false;
        var isDynamic = operation.Kind is OperationKind.DynamicInvocation or OperationKind.DynamicMemberReference or OperationKind.DynamicIndexerAccess
            or OperationKind.DynamicObjectCreation;
        foreach (var child in operation.ChildOperations)
        {
            var value = Evaluate(child, frame);
            WiringEscapes.Lose(machine, operation, value);
            ofOrigin |= Machine.MayRevealOrigin(value);
            if (isDynamic)
            {
                Escapes.Change(machine, value);
            }
            else if (operation.Kind != OperationKind.Invalid)
            {
                Escapes.Keep(machine, value);
            }
        }

        if (isDynamic)
        {
            Escapes.Recall(machine);
        }

        return NotKnown(operation, ofOrigin);
    }

    private Value NotKnown(IOperation operation, bool ofOrigin = false) =>
        machine.Unknown(operation.Type, (int)operation.Kind + "@" + operation.Syntax.SpanStart + "#" + machine.Path.NextId(), ofOrigin);

    private Value NotKnown(SyntaxNode syntax) => machine.Unknown(null, syntax.Kind() + "@" + syntax.SpanStart, ofOrigin: false);
}
