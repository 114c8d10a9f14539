package org.chatrpc.soap.xml;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes a class generated from the contract as XML, and creates it from values. The mapping is read once from its JAXB
 * annotations, so that a change of the contract needs no change here. Supports only what the contract uses: elements of
 * simple types, of other such classes, and lists of them. Thread-safe.
 */
public final class ContractType {
    private static final ClassValue<ContractType> TYPES = new ClassValue<>() {
        @Override
        protected ContractType computeValue(Class<?> type) {
            return new ContractType(type);
        }
    };

    private final Class<?> type;
    private final List<Part> parts;

    private ContractType(Class<?> type) {
        this.type = type;
        this.parts = parts(type);
    }

    public static ContractType of(Class<?> generated) {
        return TYPES.get(generated);
    }

    /** The local name of the element, for a request or a response. */
    public String elementName() {
        return type.getAnnotation(XmlRootElement.class).name();
    }

    /** Appends the elements of an object of this class, without an element around them. */
    public void writeContent(Object object, XmlBuffer xml) {
        for (Part part : parts) {
            part.write(object, xml);
        }
    }

    /**
     * A new object of this class.
     *
     * @param values the texts of the elements that are present, by name, each in the form that JAXB reads
     */
    public Object create(Map<String, List<String>> values) {
        Object created = Reflection.call(() -> type.getConstructor().newInstance());
        for (Part part : parts) {
            part.set(created, values.getOrDefault(part.name(), List.of()));
        }
        return created;
    }

    private static List<Part> parts(Class<?> type) {
        List<Part> parts = new ArrayList<>();
        for (String name : type.getAnnotation(XmlType.class).propOrder()) {
            if (!name.isEmpty()) { // The order of a class without elements is {""}.
                parts.add(Reflection.call(() -> part(type, type.getDeclaredField(name))));
            }
        }
        return List.copyOf(parts);
    }

    private static Part part(Class<?> type, Field field) throws IllegalAccessException {
        MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        MethodHandle getter = lookup.unreflectGetter(field);
        MethodHandle setter = lookup.unreflectSetter(field);
        boolean list = List.class.isAssignableFrom(field.getType());
        Class<?> valueType = list
                ? (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0]
                : field.getType();
        return new Part(elementName(field), list, PartValue.of(valueType), getter, setter);
    }

    private static String elementName(Field field) {
        XmlElement element = field.getAnnotation(XmlElement.class);
        return element == null || element.name().equals("##default") ? field.getName() : element.name();
    }
}
