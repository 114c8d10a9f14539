package org.chatrpc.soap.xml;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element of a contract type, or a list of elements of the same name. Thread-safe. */
final class Part {
    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);
    private static final MethodType SETTER = MethodType.methodType(void.class, Object.class, Object.class);

    private final String name;
    private final byte[] start;
    private final byte[] end;
    private final boolean list;
    private final PartValue value;
    private final MethodHandle getter;
    private final MethodHandle setter;

    Part(String name, boolean list, PartValue value, MethodHandle getter, MethodHandle setter) {
        this.name = name;
        this.start = ("<" + name + ">").getBytes(StandardCharsets.UTF_8);
        this.end = ("</" + name + ">").getBytes(StandardCharsets.UTF_8);
        this.list = list;
        this.value = value;
        this.getter = getter.asType(GETTER);
        this.setter = setter.asType(SETTER);
    }

    String name() {
        return name;
    }

    void write(Object object, XmlBuffer xml) {
        Object content = get(object);
        if (content == null) {
            return;
        }
        if (list) {
            for (Object item : (List<?>) content) {
                element(item, xml);
            }
        } else {
            element(content, xml);
        }
    }

    private void element(Object content, XmlBuffer xml) {
        xml.markup(start);
        value.write(content, xml);
        xml.markup(end);
    }

    /** Sets the element of an object, or leaves it as it is if there is no value. */
    void set(Object object, List<String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        Object content;
        if (list) {
            List<Object> items = new ArrayList<>(texts.size());
            texts.forEach(text -> items.add(value.read(text)));
            content = items;
        } else {
            content = value.read(texts.get(0));
        }
        try {
            setter.invokeExact(object, content);
        } catch (Throwable e) {
            throw new IllegalStateException(name, e);
        }
    }

    private @Nullable Object get(Object object) {
        try {
            return (Object) getter.invokeExact(object);
        } catch (Throwable e) {
            throw new IllegalStateException(name, e);
        }
    }
}
