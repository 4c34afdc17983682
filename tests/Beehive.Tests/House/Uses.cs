using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Beehive.Tests.House;

/// <summary>One type uses another, both by their full names; what is nested, lambdas and async bodies too, counts as the type round it.</summary>
internal sealed record Use(string From, string To);

/// <summary>
/// Reads a compiled assembly and tells which type uses which: in signatures, base types, attributes and method bodies. Sources would not tell it all:
/// what <c>var</c> stands for, what an extension method belongs to, what a page was made into.
/// </summary>
internal sealed class Uses
{
    private readonly MetadataReader reader;
    private readonly PEReader image;
    private readonly Names names;
    private readonly HashSet<Use> found = [];

    private Uses(PEReader image)
    {
        this.image = image;
        reader = image.GetMetadataReader();
        names = new Names(reader);
    }

    public static IReadOnlyCollection<Use> Of(Stream assembly)
    {
        using var image = new PEReader(assembly);
        var uses = new Uses(image);
        foreach (var handle in uses.reader.TypeDefinitions) uses.Read(handle);
        return uses.found;
    }

    private void Read(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        names.Seen.Clear();
        names.Of(type.BaseType);
        foreach (var one in type.GetInterfaceImplementations()) names.Of(reader.GetInterfaceImplementation(one).Interface);
        foreach (var one in type.GetGenericParameters().SelectMany(x => reader.GetGenericParameter(x).GetConstraints())) names.Of(reader.GetGenericParameterConstraint(one).Type);
        foreach (var one in type.GetFields()) ReadField(reader.GetFieldDefinition(one));
        foreach (var one in type.GetProperties()) ReadProperty(reader.GetPropertyDefinition(one));
        ReadAttributes(type.GetCustomAttributes());
        var injected = Injected(type);
        foreach (var one in type.GetMethods().Where(x => !injected.Contains(x))) ReadMethod(reader.GetMethodDefinition(one));
        var from = names.NameOf(handle);
        foreach (var to in names.Seen.Where(x => x != from)) found.Add(new Use(from, to));
    }

    private void ReadField(FieldDefinition field)
    {
        if (IsInjected(reader.GetString(field.Name))) return;
        field.DecodeSignature(names, null);
        ReadAttributes(field.GetCustomAttributes());
    }

    private void ReadProperty(PropertyDefinition property)
    {
        if (IsInjected(property.GetCustomAttributes())) return;
        property.DecodeSignature(names, null);
        ReadAttributes(property.GetCustomAttributes());
    }

    private void ReadMethod(MethodDefinition method)
    {
        method.DecodeSignature(names, null);
        ReadAttributes(method.GetCustomAttributes());
        foreach (var one in method.GetGenericParameters().SelectMany(x => reader.GetGenericParameter(x).GetConstraints())) names.Of(reader.GetGenericParameterConstraint(one).Type);
        if (method.RelativeVirtualAddress == 0) return;
        var body = image.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil) reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(names, null);
        foreach (var region in body.ExceptionRegions.Where(x => !x.CatchType.IsNil)) names.Of(region.CatchType);
        foreach (var token in Il.Tokens(body.GetILReader())) names.Of(MetadataTokens.EntityHandle(token));
    }

    private void ReadAttributes(CustomAttributeHandleCollection attributes)
    {
        foreach (var one in attributes) names.Of(reader.GetCustomAttribute(one).Constructor);
    }

    /// <summary>
    /// What the root's _ViewImports gives to every page is a matter of the root: a page uses it only when its own words name it.
    /// </summary>
    private HashSet<MethodDefinitionHandle> Injected(TypeDefinition type) => [.. type.GetProperties().Select(reader.GetPropertyDefinition)
        .Where(x => IsInjected(x.GetCustomAttributes())).Select(x => x.GetAccessors()).SelectMany(x => new[] { x.Getter, x.Setter }).Where(x => !x.IsNil)];

    private bool IsInjected(CustomAttributeHandleCollection attributes) =>
        attributes.Select(x => names.OwnerOf(reader.GetCustomAttribute(x).Constructor)).Any(x => x is "Microsoft.AspNetCore.Mvc.Razor.Internal.RazorInjectAttribute");

    private static bool IsInjected(string field) => field is "<Here>k__BackingField" or "<Frame>k__BackingField" or "<T>k__BackingField";
}
