package org.chatrpc.http.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the values of a call are read: every element of every operation of the contract, by its type. */
class CallReaderTest {
    private static final RequestTypes TYPES = RequestTypes.of("/META-INF/wsdl/chat.wsdl");

    private static final Map<ValueType, List<String>> UNPARSABLE = Map.of(
            ValueType.INT,
            List.of(
                    "4294967298",
                    "2147483648",
                    "-2147483649",
                    "abc",
                    "2.5",
                    "2.0",
                    "1e1",
                    "3 4",
                    "0x10",
                    "NaN",
                    "INF",
                    "+",
                    "-",
                    "--1",
                    "1_000",
                    "1,000",
                    "\u0663",
                    "\u00a05",
                    "true",
                    "null",
                    "9".repeat(100_000)),
            ValueType.LONG,
            List.of("18446744073709551619", "9223372036854775808", "-9223372036854775809", "abc", "2.5", "1e1", "3 4"),
            ValueType.BOOLEAN,
            List.of("True", "TRUE", "yes", "no", "2", "01", "t", "on", "tru e", "NaN", "-1"),
            ValueType.DATE_TIME,
            List.of("yesterday", "2026-01-01", "2026-01-01T00:00:00"),
            ValueType.BASE64,
            List.of("a", "ab=", "a*==", "====", "ab==cd==", "YWJj\u00e4", "-_-_", "%20"),
            ValueType.STRING,
            List.of());

    record Case(String operation, RequestElement element) {
        @Override
        public String toString() {
            return operation + "." + element.name();
        }
    }

    static Stream<Case> typedElements() {
        return elements().filter(each -> each.element().type() != ValueType.STRING);
    }

    static Stream<Case> optionalElements() {
        return elements().filter(each -> !each.element().required());
    }

    static Stream<Case> requiredElements() {
        return elements().filter(each -> each.element().required());
    }

    private static Stream<Case> elements() {
        return Arrays.stream(ChatPort.class.getMethods())
                .map(method -> method.getAnnotation(jakarta.jws.WebMethod.class).operationName())
                .sorted()
                .flatMap(operation ->
                        TYPES.elements(operation).values().stream().map(element -> new Case(operation, element)));
    }

    @ParameterizedTest
    @MethodSource("typedElements")
    void anUnparsableValueIsRefusedWithItsField(Case typed) {
        for (String value : UNPARSABLE.get(typed.element().type())) {
            ChatException refusal =
                    refused(Problem.INVALID_VALUE, typed, tag(typed.element().name(), value));
            assertThat(refusal.field()).contains(typed.element().name());
            assertThat(refusal).hasMessageContaining(typed.element().name() + " must be");
        }
    }

    @ParameterizedTest
    @MethodSource("typedElements")
    void anEmptyRequiredTypedElementIsRefused(Case typed) {
        if (typed.element().required()) {
            for (String value : List.of("", " ", "?")) {
                refused(Problem.INVALID_VALUE, typed, tag(typed.element().name(), value));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("optionalElements")
    void anEmptyOptionalElementIsAbsent(Case optional) {
        String name = optional.element().name();
        assertThat(read(optional, "")).doesNotContain("<" + name + ">");
        assertThat(read(optional, tag(name, "?"))).doesNotContain("<" + name + ">");
        assertThat(read(optional, tag(name, "\n ? \t"))).doesNotContain("<" + name + ">");
        assertThat(read(optional, nil(name, "true"))).doesNotContain("<" + name + ">");
        assertThat(read(optional, nil(name, "1"))).doesNotContain("<" + name + ">");
        boolean clears = Set.of("UpdateRoom.topic", "SetPresence.statusText").contains(optional.toString());
        assertThat(read(optional, "<" + name + "/>").contains("<" + name + "></" + name + ">"))
                .isEqualTo(clears);
        assertThat(read(optional, nil(name, "false")).contains("<" + name + ">"))
                .isEqualTo(clears);
        if (optional.element().type() != ValueType.STRING) {
            assertThat(read(optional, tag(name, " \r\n\t"))).doesNotContain("<" + name + ">");
        }
    }

    @ParameterizedTest
    @MethodSource("requiredElements")
    void aRequiredElementThatIsMissingIsNamed(Case required) {
        String name = required.element().name();
        if (required.element().type() == ValueType.STRING && !name.equals("token")) {
            // Left to the operation, which authenticates the caller first.
            assertThat(read(required, "")).doesNotContain("<" + name + ">");
            return;
        }
        Problem problem = name.equals("token") ? Problem.UNAUTHENTICATED : Problem.INVALID_VALUE;
        for (String nothing : List.of("", nil(name, "true"))) {
            ChatException refusal = refused(problem, required, nothing);
            assertThat(refusal).hasMessage("Element " + name + " is missing.");
            assertThat(refusal.field()).contains(name);
        }
    }

    @ParameterizedTest
    @MethodSource("requiredElements")
    void aRequiredElementInAnotherNamespaceIsReportedAsSuch(Case required) {
        String name = required.element().name();
        for (String namespace : List.of("", "urn:chatrpc:v2")) {
            ChatException refusal = refused(
                    Problem.INVALID_VALUE, required, "<" + name + " xmlns='" + namespace + "'>x</" + name + ">");
            assertThat(refusal).hasMessage("Element " + name + " is missing; is it in the namespace urn:chatrpc:v1?");
            assertThat(refusal.field()).contains(name);
        }
    }

    @ParameterizedTest
    @MethodSource("optionalElements")
    void anOptionalElementInAnotherNamespaceIsRefused(Case optional) {
        String name = optional.element().name();
        assertThat(refused(Problem.INVALID_REQUEST, optional, "<" + name + " xmlns=''>1</" + name + ">"))
                .hasMessage("Element " + name + " is not in the namespace urn:chatrpc:v1.");
    }

    @Test
    void anElementThatTheOperationDoesNotHaveIsNamed() {
        Case body = new Case("SendMessage", TYPES.elements("SendMessage").get("body"));
        ChatException refusal = refused(Problem.INVALID_REQUEST, body, tag("bdy", "hi"));
        assertThat(refusal).hasMessage("SendMessage has no element bdy.");
        assertThat(refusal.field()).contains("bdy");
        assertThat(refused(Problem.INVALID_REQUEST, body, "<x xmlns='urn:x'><body>y</body></x>"))
                .hasMessage("SendMessage has no element {urn:x}x.");
        assertThat(refused(Problem.INVALID_REQUEST, body, "text")).hasMessageContaining("text where only elements");
        assertThat(refused(Problem.INVALID_REQUEST, body, "<body>a<b>c</b></body>"))
                .hasMessage("Element body must contain only text, but contains the element b.");
    }

    @ParameterizedTest
    @MethodSource("requiredElements")
    void anElementMayOccurOnlyOnce(Case required) {
        String once = tag(required.element().name(), filling(required.element()));
        assertThat(refused(Problem.INVALID_REQUEST, required, once + once)).hasMessageContaining("only once");
    }

    @Test
    void anElementThatCountsAsAbsentStillCountsAsAnOccurrence() {
        Case limit = new Case("GetHistory", TYPES.elements("GetHistory").get("limit"));
        refused(Problem.INVALID_REQUEST, limit, tag("limit", "?") + tag("limit", "5"));
    }

    @ParameterizedTest
    @CsvSource({
        "2,2",
        "' 2 ',2",
        "+2,2",
        "02,2",
        "-0,0",
        "-7,-7",
        "2147483647,2147483647",
        "000000000000000000000000001,1"
    })
    void aNumberMayBeWrittenAsTheSchemaAllows(String written, int meant) {
        Case limit = new Case("GetHistory", TYPES.elements("GetHistory").get("limit"));
        assertThat(read(limit, tag("limit", written))).contains("<limit>" + meant + "</limit>");
    }

    @ParameterizedTest
    @CsvSource({"true,true", "1,true", "' true\n',true", "false,false", "0,false"})
    void aBooleanHasFourLexicalForms(String written, boolean meant) {
        Case archived = new Case("UpdateRoom", TYPES.elements("UpdateRoom").get("archived"));
        assertThat(read(archived, tag("archived", written))).contains("<archived>" + meant + "</archived>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "nope:string"})
    void anInvalidXsiTypeIsRefused(String type) {
        Case body = new Case("SendMessage", TYPES.elements("SendMessage").get("body"));
        assertThat(refused(Problem.INVALID_REQUEST, body, xsi("body", "type", type, "hi")))
                .hasMessage("The xsi:type of element body is not the name of a type.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xs:string", "xs:int", "S:string", "string", " xs:string "})
    void aValidXsiTypeIsIgnored(String type) {
        Case body = new Case("SendMessage", TYPES.elements("SendMessage").get("body"));
        assertThat(read(body, xsi("body", "type", type, "hi"))).contains("<body>hi</body>");
    }

    @Test
    void nilMustBeABooleanAndANilElementEmpty() {
        Case limit = new Case("GetHistory", TYPES.elements("GetHistory").get("limit"));
        refused(Problem.INVALID_VALUE, limit, nil("limit", "x"));
        refused(Problem.INVALID_VALUE, limit, xsi("limit", "nil", "true", "5"));
        assertThat(read(limit, xsi("limit", "nil", "false", "5"))).contains("<limit>5</limit>");
    }

    private static String nil(String name, String value) {
        return xsi(name, "nil", value, "");
    }

    private static String xsi(String name, String attribute, String value, String text) {
        return "<" + name + " xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:" + attribute + "='" + value + "'>"
                + text + "</" + name + ">";
    }

    private static String tag(String name, String text) {
        return "<" + name + ">" + text + "</" + name + ">";
    }

    private static ChatException refused(Problem problem, Case of, String xml) {
        ChatException refusal = catchThrowableOfType(ChatException.class, () -> read(of, xml));
        assertThat(refusal).as("%s: %.100s", of, xml).isNotNull();
        assertThat(refusal.problem()).as(refusal.getMessage()).isEqualTo(problem);
        return refusal;
    }

    private static String filling(RequestElement element) {
        return element.type() == ValueType.BASE64 ? "YQ==" : "1";
    }

    /** Reads a call with all required elements; {@code xml} takes the place of the element under test. */
    private static String read(Case of, String xml) {
        StringBuilder others = new StringBuilder();
        for (RequestElement other : TYPES.elements(of.operation()).values()) {
            if (other.required() && !other.equals(of.element())) {
                others.append(tag(other.name(), filling(other)));
            }
        }
        String request = "<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/'"
                + " xmlns:xs='http://www.w3.org/2001/XMLSchema'><S:Body><" + of.operation()
                + " xmlns='urn:chatrpc:v1'>" + others + xml + "</" + of.operation() + "></S:Body></S:Envelope>";
        RequestDocument call = RequestCheck.check(
                        Contract.CHAT, new RequestDocument(request.getBytes(UTF_8), 0), operation -> {})
                .document();
        return new String(call.bytes(), UTF_8);
    }
}
