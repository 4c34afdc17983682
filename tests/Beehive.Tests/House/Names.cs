using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Beehive.Tests.House;

/// <summary>Takes down the name of every type that a token or a signature names.</summary>
internal sealed class Names(MetadataReader reader) : ISignatureTypeProvider<string, object?>
{
    public HashSet<string> Seen { get; } = new(StringComparer.Ordinal);

    public void Of(EntityHandle handle)
    {
        if (handle.IsNil) return; // interfaces and <Module> have no base
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition or HandleKind.TypeReference: See(handle); break;
            case HandleKind.TypeSpecification: reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null); break;
            case HandleKind.MethodDefinition: See(reader.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType()); break;
            case HandleKind.FieldDefinition: See(reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType()); break;
            case HandleKind.MemberReference: Of(reader.GetMemberReference((MemberReferenceHandle)handle)); break;
            case HandleKind.MethodSpecification: Of(reader.GetMethodSpecification((MethodSpecificationHandle)handle)); break;
        }
    }

    /// <summary>The type that a constructor belongs to.</summary>
    public string OwnerOf(EntityHandle constructor) => constructor.Kind == HandleKind.MemberReference
        ? NameOf(reader.GetMemberReference((MemberReferenceHandle)constructor).Parent)
        : NameOf(reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType());

    /// <summary>The full name of the outermost type.</summary>
    public string NameOf(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => NameOf(reader.GetTypeDefinition((TypeDefinitionHandle)handle)),
        HandleKind.TypeReference => NameOf(reader.GetTypeReference((TypeReferenceHandle)handle)),
        _ => "",
    };

    public string GetTypeFromDefinition(MetadataReader metadata, TypeDefinitionHandle handle, byte rawTypeKind) => See(handle);

    public string GetTypeFromReference(MetadataReader metadata, TypeReferenceHandle handle, byte rawTypeKind) => See(handle);

    public string GetTypeFromSpecification(MetadataReader metadata, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        metadata.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => genericType;

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetArrayType(string elementType, ArrayShape shape) => elementType;

    public string GetSZArrayType(string elementType) => elementType;

    public string GetByReferenceType(string elementType) => elementType;

    public string GetPointerType(string elementType) => elementType;

    public string GetPinnedType(string elementType) => elementType;

    public string GetFunctionPointerType(MethodSignature<string> signature) => "";

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => "";

    public string GetGenericMethodParameter(object? genericContext, int index) => "";

    public string GetGenericTypeParameter(object? genericContext, int index) => "";

    private void Of(MemberReference member)
    {
        Of(member.Parent);
        if (member.GetKind() == MemberReferenceKind.Method) member.DecodeMethodSignature(this, null);
        else member.DecodeFieldSignature(this, null);
    }

    private void Of(MethodSpecification method)
    {
        Of(method.Method);
        method.DecodeSignature(this, null);
    }

    private string See(EntityHandle handle)
    {
        var name = NameOf(handle);
        Seen.Add(name);
        return name;
    }

    private string NameOf(TypeDefinition type) =>
        type.GetDeclaringType() is { IsNil: false } outer ? NameOf(outer) : Full(type.Namespace, type.Name);

    private string NameOf(TypeReference type) =>
        type.ResolutionScope.Kind == HandleKind.TypeReference ? NameOf(type.ResolutionScope) : Full(type.Namespace, type.Name);

    private string Full(StringHandle space, StringHandle name) => space.IsNil ? reader.GetString(name) : $"{reader.GetString(space)}.{reader.GetString(name)}";
}
