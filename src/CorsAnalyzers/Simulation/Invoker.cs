using System.Collections.Immutable;
using CorsAnalyzers.Simulation.Values;
using CorsAnalyzers.Simulation.Values.Wiring;
using CorsAnalyzers.Vocabulary;
using CorsAnalyzers.Vocabulary.Wiring;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CorsAnalyzers.Simulation;

/// <summary>Calls: by vocabulary, by following the code of the same compilation, or else unknown.</summary>
internal sealed class Invoker(Machine machine)
{
    /// <summary>The result of a call.</summary>
    public Value Invoke(IInvocationOperation operation, Frame frame)
    {
        var receiver = operation.Instance is null ? null : machine.Evaluator.Evaluate(operation.Instance, frame);
        var method = Overrides.AreSkipped(operation.Instance) ? operation.TargetMethod : Overrides.Of(operation.TargetMethod, receiver);
        var call = NewCall(method, receiver, operation.Arguments, operation.Syntax, frame);
        var result = Invoke(call);
        AssignOuts(call, operation.Arguments, frame);
        return result;
    }

    /// <summary>The result of a call whose arguments are known.</summary>
    public Value Invoke(Call call)
    {
        if (call.Method.MethodKind == MethodKind.DelegateInvoke)
        {
            return call.Receiver switch
            {
                Function function => Apply(function, call.Arguments, call.Syntax, call.Frame),
                NextPipeline next => next.Run(call),
                _ => InvokeUnseenDelegate(call),
            };
        }

        if (machine.Options.IsOriginValidator(call.Method))
        {
            return InvokeValidator(call);
        }

        if (machine.Options.HeaderWriterOf(call.Method) is { } writer)
        {
            return HeaderDictionaryVocabulary.WriteBy(writer, call);
        }

        var known = (machine.Path.Wiring is null ? null : WiringVocabulary.TryInvoke(call))
            ?? machine.Types.VocabularyOf(call.Method.ContainingType)?.Invoke(call)
            ?? PolicyListVocabulary.TryInvoke(call)
            ?? DictionaryVocabulary.TryInvoke(call)
            ?? SequenceVocabulary.TryInvoke(call);
        if (known is not null)
        {
            OriginComparisons.Note(call, known);
        }

        return known
            ?? RegexVocabulary.TryGenerated(call.Method, call.Method.ReturnType)
            ?? Follow(call)
            ?? InvokeUnseen(call);
    }

    /// <summary>Calls a delegate.</summary>
    public Value Apply(Function function, IReadOnlyList<Value> arguments, SyntaxNode callSite, Frame frame)
    {
        if (function.Syntax is null || machine.Options.IsOriginValidator(function.Method))
        {
            // allowed.Contains, given as the check itself.
            if (function.Receiver is not null)
            {
                machine.Path.AskedFor?.NoteComputed(function.Receiver);
            }

            return Invoke(new Call(machine, frame, function.Method, function.Receiver, arguments, [], callSite));
        }

        return machine.Graphs.GraphOf(function.Syntax, machine.CancellationToken) is { } graph
            ? Run(graph, function.Syntax, function.Method, function.Closure, function.Receiver, arguments, outs: null, callSite, frame)
            : machine.Unknown(function.Method.ReturnType, function.Key + "()", arguments.Any(static argument => argument.OfOrigin));
    }

    /// <summary>A property's value.</summary>
    public Value ReadProperty(IPropertyReferenceOperation operation, Frame frame)
    {
        var receiver = operation.Instance is null ? null : machine.Evaluator.Evaluate(operation.Instance, frame);
        var property = Overrides.AreSkipped(operation.Instance) ? operation.Property : Overrides.Of(operation.Property, receiver);
        IReadOnlyList<Value> arguments = operation.Arguments.IsEmpty ? [] : operation.Arguments.Select(argument => machine.Evaluator.Evaluate(argument.Value, frame)).ToArray();
        return ReadProperty(property, receiver, arguments, operation, frame);
    }

    /// <summary>A property's value on a receiver.</summary>
    public Value ReadProperty(IPropertySymbol property, Value? receiver, IReadOnlyList<Value> arguments, IOperation operation, Frame frame)
    {
        if (receiver is Constant { Content: null })
        {
            throw new SimulatedException(new NullReferenceException());
        }

        var vocabulary = machine.Types.VocabularyOf(property.ContainingType);
        if (property.GetMethod is not { } getter)
        {
            return machine.Unknown(property.Type, operation.Syntax.ToString(), ofOrigin: false);
        }

        var call = new Call(machine, frame, getter, receiver, arguments, [], operation.Syntax);
        if (arguments.Count > 0)
        {
            var element = vocabulary?.Invoke(call) ?? DictionaryVocabulary.TryInvoke(call) ?? SequenceVocabulary.TryInvoke(call);
            if (element is not null)
            {
                OriginComparisons.Note(call, element);
            }

            return element ?? Follow(call) ?? ReadUnseenElement(call);
        }

        var read = (machine.Path.Wiring is null ? null : WiringVocabulary.TryRead(property, receiver)) ?? vocabulary?.Read(machine, property, receiver);
        if (read is PolicyList list && !PolicyListVocabulary.IsFilledAt(operation.Syntax))
        {
            list.Forget();
            read = null;
        }

        OriginComparisons.NoteRead(machine, receiver);
        return read
            ?? DictionaryVocabulary.TryInvoke(call)
            ?? SequenceVocabulary.TryInvoke(call)
            ?? machine.Evaluator.AssignedMember(property, receiver)
            ?? RegexVocabulary.TryGenerated(property, property.Type)
            ?? MemberInitializers.Property(machine, property, receiver, frame)
            ?? Follow(call)
            ?? machine.Unknown(property.Type, (receiver?.Key ?? property.ContainingType?.Name) + "." + property.Name, receiver?.OfOrigin == true);
    }

    /// <summary>Assigns a property.</summary>
    public void WriteProperty(IPropertyReferenceOperation operation, Value value, SyntaxNode valueSyntax, Frame frame)
    {
        var receiver = operation.Instance is null ? null : machine.Evaluator.Evaluate(operation.Instance, frame);
        var property = Overrides.AreSkipped(operation.Instance) ? operation.Property : Overrides.Of(operation.Property, receiver);
        var vocabulary = machine.Types.VocabularyOf(property.ContainingType);
        if (operation.Arguments.Length > 0 && property.SetMethod is { } setter)
        {
            var arguments = operation.Arguments.Select(argument => machine.Evaluator.Evaluate(argument.Value, frame)).Append(value).ToList();
            var syntax = operation.Arguments.Select(static argument => (SyntaxNode?)argument.Value.Syntax).Append(valueSyntax).ToList();
            var call = new Call(machine, frame, setter, receiver, arguments, syntax, operation.Syntax);
            if ((vocabulary?.Invoke(call) ?? DictionaryVocabulary.TryInvoke(call) ?? SequenceVocabulary.TryInvoke(call)) is null)
            {
                LetGo(call);
            }
        }
        else if (vocabulary?.Write(machine, frame, property, receiver, value, valueSyntax) != true
            && (machine.Path.Wiring is null || !WiringVocabulary.TryWrite(machine, frame, property, receiver, value, valueSyntax)))
        {
            machine.Evaluator.WriteMember(property, receiver, value);
        }
    }

    /// <summary>A new object.</summary>
    public Value Create(IObjectCreationOperation operation, Frame frame)
    {
        if (operation.Constructor is not { } constructor)
        {
            return machine.Unknown(null, "new@" + operation.Syntax.SpanStart + "#" + machine.Path.NextId(), ofOrigin: false);
        }

        var call = NewCall(constructor, null, operation.Arguments, operation.Syntax, frame);
        var known = (machine.Path.Wiring is null ? null : WiringVocabulary.TryInvoke(call)) ?? machine.Types.VocabularyOf(constructor.ContainingType)?.Invoke(call);
        if (known is not null)
        {
            OriginComparisons.Note(call, known);
        }

        var created = known
            ?? DictionaryVocabulary.TryCreate(call)
            ?? SequenceVocabulary.TryCreate(call)
            ?? CreateOwn(call)
            ?? CreateUnseen(call, operation);
        if (operation.Initializer is { } initializer)
        {
            machine.Evaluator.Initialize(created, initializer.Initializers, frame);
        }

        return created;
    }

    /// <summary>A new object of a class, with its constructor's arguments.</summary>
    public Value Construct(Call call) => CreateOwn(call) ?? call.Unknown(call.Method.ContainingType);

    /// <summary>Calls the function under analysis itself, with nothing known of its parameters.</summary>
    public Value RunRoot(SyntaxNode function, IMethodSymbol? method, IReadOnlyList<Value> arguments) =>
        machine.Graphs.GraphOf(function, machine.CancellationToken) is { } graph
            ? Run(graph, function, method, closure: null, NewPolicyOf(method, function), arguments, outs: null, callSite: null, caller: null)
            : Constant.Null;

    /// <summary>What a constructor of a policy makes; null for other functions.</summary>
    private Value? NewPolicyOf(IMethodSymbol? method, SyntaxNode function) =>
        method?.MethodKind == MethodKind.Constructor && machine.Types.DerivesFromPolicy(method.ContainingType) ? NewObject(method.ContainingType, function) : null;

    private Call NewCall(IMethodSymbol method, Value? receiver, IReadOnlyList<IArgumentOperation> operations, SyntaxNode syntax, Frame frame)
    {
        var arguments = new Value[method.Parameters.Length];
        var argumentSyntax = new SyntaxNode?[method.Parameters.Length];
        foreach (var operation in operations)
        {
            var value = machine.Evaluator.Evaluate(operation.Value, frame);
            if (operation.Parameter is { } parameter && parameter.Ordinal < arguments.Length)
            {
                arguments[parameter.Ordinal] = value;
                argumentSyntax[parameter.Ordinal] = operation.IsImplicit ? null : operation.Value.Syntax;
            }
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] ??= machine.Unknown(method.Parameters[i].Type, "argument:" + method.Parameters[i].Name, ofOrigin: false);
        }

        return new Call(machine, frame, method, receiver, arguments, argumentSyntax, syntax);
    }

    private void AssignOuts(Call call, IReadOnlyList<IArgumentOperation> operations, Frame frame)
    {
        foreach (var operation in operations)
        {
            if (operation.Parameter is { RefKind: RefKind.Out or RefKind.Ref } parameter)
            {
                var value = call.Outs[parameter.Ordinal]
                    ?? machine.UnknownResult(call, parameter.Type, isTest: false, part: "." + parameter.Name);
                machine.Evaluator.Assign(operation.Value, value, operation.Syntax, frame);
            }
        }
    }

    /// <summary>Runs a method of the same compilation; null where its code cannot be seen or is not the code that will run.</summary>
    private Value? Follow(Call call)
    {
        var method = call.Method.PartialImplementationPart ?? call.Method;
        var mayBeOverridden = (method.IsVirtual || method.IsAbstract || (method.IsOverride && !method.IsSealed))
            && method.ContainingType?.IsSealed != true
            && call.Receiver is not Instance;
        if (mayBeOverridden || method.ContainingType?.TypeKind == TypeKind.Interface || Declaration(method) is not { } function || WiringModules.LeadElsewhere(call, function))
        {
            return null;
        }

        if (WiringModules.Leave(call, function) is { } left)
        {
            return left;
        }

        if (IsVerdict(method.ReturnType))
        {
            OriginComparisons.NoteCheck(call, function);
        }

        // Local functions see the variables of the call in which they are declared.
        var closure = method.MethodKind == MethodKind.LocalFunction ? ClosureOf(function, call.Frame) : null;
        return machine.Graphs.GraphOf(function, machine.CancellationToken) is { } graph
            ? Run(graph, function, method, closure, closure is null ? call.Receiver : closure.This, call.Arguments, call.Outs, call.Syntax, call.Frame)
            : null;
    }

    private static Frame? ClosureOf(SyntaxNode localFunction, Frame? frame)
    {
        var outer = FunctionSyntax.Enclosing(localFunction.Parent);
        for (; frame is not null; frame = frame.Closure)
        {
            if (frame.Function == outer)
            {
                return frame;
            }
        }

        return null;
    }

    private SyntaxNode? Declaration(IMethodSymbol method)
    {
        var original = (method.ReducedFrom ?? method).OriginalDefinition;
        return SymbolEqualityComparer.Default.Equals(original.ContainingAssembly, machine.Graphs.Compilation.Assembly)
            && original.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(machine.CancellationToken) is { } declaration
            ? FunctionSyntax.OfDeclaration(declaration)
            : null;
    }

    private Value Run(
        Microsoft.CodeAnalysis.FlowAnalysis.ControlFlowGraph graph,
        SyntaxNode function,
        IMethodSymbol? method,
        Frame? closure,
        Value? receiver,
        IReadOnlyList<Value> arguments,
        Value?[]? outs,
        SyntaxNode? callSite,
        Frame? caller)
    {
        var frame = new Frame(graph, function, closure, caller, callSite, receiver);
        if (frame.Depth > Bounds.CallDepth)
        {
            throw new BoundReachedException();
        }

        // The graph's own symbol: a method of a constructed generic type has other parameters than its declaration.
        var parameters = method?.OriginalDefinition.Parameters ?? ImmutableArray<IParameterSymbol>.Empty;
        for (var i = 0; i < parameters.Length && i < arguments.Count; i++)
        {
            frame.Variables[parameters[i]] = arguments[i];
        }

        var result = machine.Walker.Run(frame);
        for (var i = 0; outs is not null && i < parameters.Length; i++)
        {
            if (parameters[i].RefKind is RefKind.Out or RefKind.Ref && frame.Variables.TryGetValue(parameters[i], out var value))
            {
                outs[i] = value;
            }
        }

        return result;
    }

    private Value? CreateOwn(Call call)
    {
        var type = call.Method.ContainingType;
        if (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, machine.Graphs.Compilation.Assembly))
        {
            return null;
        }

        var created = NewObject(type, call.Syntax);
        foreach (var parameter in call.Method.Parameters)
        {
            if (type.IsRecord && type.GetMembers(parameter.Name).FirstOrDefault() is IPropertySymbol property)
            {
                machine.Evaluator.WriteMember(property, created, call.Arguments[parameter.Ordinal]);
            }
        }

        if (Declaration(call.Method) is { } function && machine.Graphs.GraphOf(function, machine.CancellationToken) is { } graph)
        {
            Run(graph, function, call.Method, closure: null, created, call.Arguments, outs: null, call.Syntax, call.Frame);
        }

        return created;
    }

    private Value NewObject(ITypeSymbol type, SyntaxNode place)
    {
        if (!machine.Types.DerivesFromPolicy(type))
        {
            return new Instance(machine.Path.NextId(), type);
        }

        var policy = machine.Path.NewPolicy(place, isOpen: false);
        policy.MakeObject();
        return policy;
    }

    /// <summary>A call that could be followed and is not: what it says, and what it sets, is not known.</summary>
    private Value InvokeValidator(Call call)
    {
        machine.Path.ForgetAssigned();
        if (call.Method.MethodKind == MethodKind.LocalFunction && Declaration(call.Method) is { } function)
        {
            OuterVariables.Forget(machine, new Function(call.Method, function, ClosureOf(function, call.Frame), receiver: null));
        }

        return InvokeUnseen(call);
    }

    /// <summary>A call of code that cannot be seen: what it may have done to what it was given.</summary>
    private Value InvokeUnseen(Call call)
    {
        var inputs = InputsOf(call);
        var isFramework = machine.Types.IsFramework(call.Method);
        machine.Path.MayHaveStarted |= inputs.Any(IsPartOfRequest);
        LetGo(call);
        var part = WiringEscapes.Change(call);
        foreach (var input in inputs)
        {
            switch (input)
            {
                case HttpObject { Part: HttpPart.Context or HttpPart.Response or HttpPart.ResponseHeaders or HttpPart.TypedResponseHeaders or HttpPart.EitherHeaders } when !isFramework:
                    machine.Path.ResponseIsOpen = true;
                    break;
                case Function { Syntax: { } syntax } function:
                    machine.Path.ResponseIsOpen |= syntax.DescendantTokens().Any(static token => HandlerNames.LeadsToHeaders(token.ValueText));
                    OuterVariables.Forget(machine, function);
                    break;
                case Collection collection when !isFramework || Fills(call.Method):
                    collection.IsOpen = true;
                    break;
                case Instance { Type: not null } instance when !isFramework || Fills(call.Method):
                    instance.Open();
                    break;
            }
        }

        if (!IsVerdict(call.Method.ReturnType)
            && (machine.Options.IsOriginValidator(call.Method)
                || !isFramework && inputs.Any(static input => input is not HttpObject && input is not Function && Machine.MayRevealOrigin(input)))
            && machine.Path.Decide(new Unknown("throws:" + call.Method.Name + "(" + string.Join(",", inputs.Select(static input => input.Key)) + ")", ofOrigin: true)))
        {
            throw new SimulatedException((ITypeSymbol?)null);
        }

        return part ?? ResultOf(call);
    }

    /// <summary>A call of a delegate that is not known: what it does with what it is given cannot be seen.</summary>
    private Value InvokeUnseenDelegate(Call call)
    {
        machine.Path.MayHaveStarted = true;
        foreach (var argument in call.Arguments)
        {
            Escapes.Change(machine, argument);
        }

        return WiringEscapes.Change(call) ?? ResultOf(call);
    }

    private Value ReadUnseenElement(Call call)
    {
        LetGo(call);
        return call.Unknown();
    }

    private Unknown CreateUnseen(Call call, IObjectCreationOperation operation)
    {
        LetGo(call);
        WiringEscapes.Change(call);
        var created = new Unknown(
            Values.Unknown.New + call.Method.ContainingType.Name + "#" + machine.Path.NextId(),
            call.Arguments.Any(static argument => Machine.MayRevealOrigin(argument)),
            operation.Type);
        machine.Path.MayHaveStarted |= call.Arguments.Any(IsPartOfRequest);
        if (operation.Type is not { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T })
        {
            machine.Path.Presume(new Equality(created, Constant.Null).Key, holds: false);
        }

        Escapes.Hold(machine, created, call.Arguments);
        foreach (var collection in machine.Types.IsFramework(call.Method) ? [] : call.Arguments.OfType<Collection>())
        {
            collection.IsOpen = true;
        }

        return created;
    }

    /// <summary>Code that cannot be seen is given the call's inputs. One that configures options is followed.</summary>
    private void LetGo(Call call)
    {
        // A method of .NET may give one argument to another.
        var mayChange = !machine.Types.IsFramework(call.Method) || Fills(call.Method) || InputsOf(call).Any(input => input is Function function && !TakesOptions(function));
        if (call.Receiver is { } receiver)
        {
            Escapes.Hold(machine, receiver, call.Arguments);
        }

        foreach (var input in InputsOf(call))
        {
            if (input is Function function && TakesOptions(function))
            {
                Apply(function, function.Method.Parameters.Select(parameter => machine.Unknown(parameter.Type, "given:" + parameter.Name, ofOrigin: false)).ToList(), call.Syntax, call.Frame);
            }
            else if (mayChange)
            {
                Escapes.Change(machine, input);
            }
            else
            {
                Escapes.Keep(machine, input);
            }
        }
    }

    private bool TakesOptions(Function function) =>
        function.Method.Parameters.Any(parameter => machine.Types.KindOf(parameter.Type) == KnownKind.CorsOptions);

    /// <summary>What is not known of a call's result; builders are handed back.</summary>
    private Value ResultOf(Call call)
    {
        if (machine.Types.KindOf(call.Method.ReturnType) == KnownKind.CorsPolicyBuilder && InputsOf(call).OfType<PolicyDraft>().FirstOrDefault() is { } draft)
        {
            return draft;
        }

        var result = call.Unknown();
        machine.Path.ResponseIsOpen |= result is HttpObject { Part: HttpPart.Response } && !machine.Types.IsFramework(call.Method) && call.Receiver is not HttpObject;
        Escapes.Hold(machine, result, InputsOf(call));
        return result;
    }

    /// <summary>Whether a value is a part of the request or response, or may hold one.</summary>
    private static bool IsPartOfRequest(Value value) => value is HttpObject or Function or Instance;

    private static IReadOnlyList<Value> InputsOf(Call call) => call.Receiver is null ? call.Arguments : [call.Receiver, .. call.Arguments];

    /// <summary>Whether a framework's method fills the objects that it is given: the configuration binder's, options', serializers', and those that copy.</summary>
    private static bool Fills(IMethodSymbol method) => method.Name is "Bind" or "Configure" or "PostConfigure" or "Populate" or "PopulateObject" or "CopyTo" or "Copy" or "ConstrainedCopy";

    /// <summary>A method that gives a verdict decides by it; any other decides by throwing, if it decides.</summary>
    private static bool IsVerdict(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Boolean
        || (type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } results } && results[0].SpecialType == SpecialType.System_Boolean);
}
