using CorsAnalyzers.Simulation.Values;

namespace CorsAnalyzers.Vocabulary;

/// <summary>The lists of <c>CorsPolicy</c>: their type is any collection's, so calls are told by what they are made on.</summary>
internal static class PolicyListVocabulary
{
    /// <summary>The result of a call on such a list; null where it is made on something else or its result is not known.</summary>
    public static Value? TryInvoke(Call call)
    {
        if (call.Receiver is not PolicyList list)
        {
            return null;
        }

        switch (call.Name)
        {
            case "Add" when call.Arguments.Count == 1:
                list.Add(call.Text(0), call.SiteOf(0, call.Argument(0)));
                return Constant.Null;
            case "Clear":
                list.Clear();
                return Constant.Null;
            case "AddRange" when call.Argument(0) is Sequence { IsOpen: false } added:
                foreach (var item in added.Items)
                {
                    list.Add(call.Machine.TextOf(item), call.SiteOf(0, item));
                }

                return Constant.Null;
            case "Contains" or "CopyTo" or "GetEnumerator" or "IndexOf" or "get_Count" or "get_IsReadOnly" or "get_Item" or "ToArray"
                or "Equals" or "GetHashCode" or "ToString" or "GetType":
                return null;
            default:
                list.Forget();
                return null;
        }
    }
}
