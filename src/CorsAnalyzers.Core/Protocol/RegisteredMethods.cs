using System.Collections.Immutable;

namespace CorsAnalyzers.Protocol;

/// <summary>The methods that have a standard: IANA's Hypertext Transfer Protocol (HTTP) Method Registry (RFC 9110 §16.1).</summary>
internal static class RegisteredMethods
{
    private static readonly ImmutableHashSet<string> Names = Ascii.Set(
        "ACL",
        "BASELINE-CONTROL",
        "BIND",
        "CHECKIN",
        "CHECKOUT",
        "CONNECT",
        "COPY",
        "DELETE",
        "GET",
        "HEAD",
        "LABEL",
        "LINK",
        "LOCK",
        "MERGE",
        "MKACTIVITY",
        "MKCALENDAR",
        "MKCOL",
        "MKREDIRECTREF",
        "MKWORKSPACE",
        "MOVE",
        "OPTIONS",
        "ORDERPATCH",
        "PATCH",
        "POST",
        "PRI",
        "PROPFIND",
        "PROPPATCH",
        "PUT",
        "QUERY",
        "REBIND",
        "REPORT",
        "SEARCH",
        "TRACE",
        "UNBIND",
        "UNCHECKOUT",
        "UNLINK",
        "UNLOCK",
        "UPDATE",
        "UPDATEREDIRECTREF",
        "VERSION-CONTROL");

    /// <summary>Whether a method of this name, in any letter case, is registered; all of them are upper case.</summary>
    public static bool Contains(string method) => method is not null && Names.Contains(method);
}
