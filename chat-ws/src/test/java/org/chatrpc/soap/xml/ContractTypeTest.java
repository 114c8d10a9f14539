package org.chatrpc.soap.xml;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jws.WebMethod;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.ObjectFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Every request and response of the contract, compared with what JAXB writes and reads. */
class ContractTypeTest {
    private static final int OBJECTS = 50;
    private static final JAXBContext JAXB = jaxb();

    private final Random random = new Random(7);

    static Stream<Class<?>> responses() {
        return operations().map(Method::getReturnType);
    }

    static Stream<Class<?>> requests() {
        return operations().map(method -> method.getParameterTypes()[0]);
    }

    private static Stream<Method> operations() {
        return Arrays.stream(ChatPort.class.getMethods()).filter(method -> method.isAnnotationPresent(WebMethod.class));
    }

    @ParameterizedTest
    @MethodSource("responses")
    void aResponseIsWrittenAsJaxbWritesIt(Class<?> type) throws Exception {
        for (int i = 0; i < OBJECTS; i++) {
            Object response = filled(type);
            Element ours = parse(written(response));
            Element theirs = parse(marshalled(response));
            assertThat(ours.isEqualNode(theirs))
                    .as(() -> new String(written(response)) + "\n" + new String(marshalled(response)))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aRequestIsMadeAsJaxbMakesIt(Class<?> type) throws Exception {
        for (int i = 0; i < OBJECTS; i++) {
            Element sent = parse(marshalled(filled(type)));
            Object ours = ContractType.of(type).create(values(sent));
            Object theirs = JAXB.createUnmarshaller()
                    .unmarshal(new StreamSource(stream(written(ours))), type)
                    .getValue();
            assertThat(parse(marshalled(ours)).isEqualNode(sent)).isTrue();
            assertThat(written(theirs)).isEqualTo(written(ours));
        }
    }

    private static Map<String, List<String>> values(Element request) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Node node = request.getFirstChild(); node != null; node = node.getNextSibling()) {
            values.computeIfAbsent(node.getLocalName(), name -> new ArrayList<>())
                    .add(node.getTextContent());
        }
        return values;
    }

    private static byte[] written(Object object) {
        ContractType type = ContractType.of(object.getClass());
        XmlBuffer xml = new XmlBuffer(1);
        xml.markup("<" + type.elementName() + " xmlns=\"urn:chatrpc:v1\">");
        type.writeContent(object, xml);
        return xml.markup("</" + type.elementName() + ">").toByteArray();
    }

    private static byte[] marshalled(Object object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            JAXB.createMarshaller().marshal(object, bytes);
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static Element parse(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element root = factory.newDocumentBuilder().parse(stream(xml)).getDocumentElement();
        strip(root);
        return root;
    }

    /** Removes declarations of namespaces, which the two write differently; names keep their namespaces. */
    private static void strip(Element element) {
        while (element.getAttributes().getLength() > 0) {
            element.getAttributes()
                    .removeNamedItem(element.getAttributes().item(0).getNodeName());
        }
        element.setPrefix(null);
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                strip(child);
            }
        }
    }

    private static InputStream stream(byte[] xml) {
        return new ByteArrayInputStream(xml);
    }

    private static JAXBContext jaxb() {
        try {
            return JAXBContext.newInstance(ObjectFactory.class);
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An object whose elements are set at random. */
    private Object filled(Class<?> type) throws ReflectiveOperationException {
        Object object = type.getConstructor().newInstance();
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && (field.getType().isPrimitive() || random.nextInt(3) > 0)) {
                field.setAccessible(true);
                field.set(object, value(field.getGenericType()));
            }
        }
        return object;
    }

    private Object value(Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType list) {
            List<Object> items = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                items.add(value(list.getActualTypeArguments()[0]));
            }
            return items;
        } else if (type == String.class) {
            return List.of("", "plain", "<&>\"'\r\n\t ", " שלום 東京 👍🏽 ").get(random.nextInt(4));
        } else if (type == Instant.class) {
            return Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
        } else if (type == Integer.class || type == int.class) {
            return random.nextInt();
        } else if (type == Long.class || type == long.class) {
            return random.nextLong();
        } else if (type == byte[].class) {
            byte[] bytes = new byte[random.nextInt(10)];
            random.nextBytes(bytes);
            return bytes;
        } else if (type == Boolean.class || type == boolean.class) {
            return random.nextBoolean();
        }
        return filled((Class<?>) type);
    }
}
