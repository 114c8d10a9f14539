package org.chatrpc.http.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chatrpc.Refusals;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestCheckTest {
    private static final String SOAP = "xmlns='http://schemas.xmlsoap.org/soap/envelope/'";
    private static final String LOGIN =
            "<Login xmlns='urn:chatrpc:v1'><username>ann</username><password>secret</password></Login>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<x/>                                                   | its root element is x",
                "<Envelope SOAP/>                                       | has no body",
                "<Envelope SOAP><Header/></Envelope>                    | has no body",
                "<Envelope SOAP><x xmlns=''/></Envelope>                | unexpected element: x",
                "<Envelope SOAP><Body/></Envelope>                      | body is empty",
                "<Envelope SOAP><Body>text</Body></Envelope>            | text where only elements",
                "<Envelope SOAP>text<Body>LOGIN</Body></Envelope>       | text where only elements",
                "<Envelope SOAP><Header>text</Header><Body>LOGIN</Body></Envelope> | text where only elements",
                "<Envelope SOAP><Body>LOGIN<![CDATA[text]]></Body></Envelope> | text where only elements",
                "<Envelope SOAP><Body><Login xmlns=''/></Body></Envelope>    | no operation Login; its operations are in the namespace urn:chatrpc:v1",
                "<Envelope SOAP><Body><Dance xmlns='urn:chatrpc:v1'/></Body></Envelope> | no operation {urn:chatrpc:v1}Dance",
                "<Envelope SOAP><Body><LoginResponse xmlns='urn:chatrpc:v1'/></Body></Envelope> | no operation",
                "<Envelope SOAP><Body><Login xmlns='urn:chatrpc:v1'></Body></Envelope> | not well-formed XML; see line 1",
                "<Envelope SOAP><Body>LOGIN LOGIN</Body></Envelope>     | more than one request",
                "<Envelope SOAP><Body>LOGIN</Body><Body/></Envelope>    | unexpected element",
                "<Envelope SOAP><Body>LOGIN</Body><Header/></Envelope>  | unexpected element",
                "<Envelope SOAP><Header/><Header/><Body>LOGIN</Body></Envelope> | unexpected element",
                "<Envelope SOAP><Body>LOGIN</Body></Envelope>x          | not well-formed XML",
                "<Envelope SOAP>&undefined;</Envelope>                  | not well-formed XML",
            })
    void anInvalidCallIsRefusedWithAReadableMessage(String request, String reason) {
        assertThat(refusal(request.replace("SOAP", SOAP).replace("LOGIN", LOGIN)))
                .contains(reason)
                .doesNotContain("Exception", "javax", "ParseError");
    }

    @Test
    void theStackSeesOnlyTheNormalisedCall() {
        assertThat(
                        passed(
                                "<!-- c --><Envelope " + SOAP + "><Header><t xmlns='urn:t' a='1'>x<u/></t></Header>\n"
                                        + "<Body id='b'> <v:Login a='1' xmlns:v='urn:chatrpc:v1' xmlns='urn:other'>"
                                        + "<v:password>a&lt;b]]&gt;<![CDATA[&]]><!-- c -->\u00e4&#13;\r\n</v:password>"
                                        + "<v:username b='2'>?</v:username><v:clientName>?</v:clientName> </v:Login> </Body></Envelope>"))
                .isEqualTo("<S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><S:Body>"
                        + "<Login xmlns=\"urn:chatrpc:v1\"><username>?</username>"
                        + "<password>a&lt;b]]&gt;&amp;\u00e4&#13;\n</password></Login></S:Body></S:Envelope>");
    }

    @Test
    void theOperationIsReportedForRefusedCallsToo() {
        List<String> called = new ArrayList<>();
        String request = "<Envelope " + SOAP + "><Body><ListRooms xmlns='urn:chatrpc:v1'/></Body></Envelope>";
        Refusals.assertRefused(
                Problem.UNAUTHENTICATED,
                () -> RequestCheck.check(Contract.CHAT, new RequestDocument(request.getBytes(UTF_8), 0), called::add));
        assertThat(called).containsExactly("ListRooms");
    }

    @Test
    void aLongNameIsTruncated() {
        assertThat(refusal("<" + "x".repeat(900) + "/>")).hasSizeLessThan(200);
    }

    @Test
    void nestingIsBoundedInHeadersToo() {
        String deep = "<x xmlns='urn:x'>".repeat(1_000) + "</x>".repeat(1_000);
        assertThat(refusal("<Envelope " + SOAP + "><Header>" + deep + "</Header><Body>" + LOGIN + "</Body></Envelope>"))
                .contains("nested deeper");
    }

    @Test
    void theNumberOfElementsIsBounded() {
        String many = "<x xmlns='urn:x'/>".repeat(10_001);
        assertThat(refusal("<Envelope " + SOAP + "><Header>" + many + "</Header><Body>" + LOGIN + "</Body></Envelope>"))
                .contains("more than 10000 elements");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%d='1'", "xmlns:a%d='urn:a'"})
    void attributesAndNamespacesOfAnElementAreBounded(String attribute) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 64; i++) {
            attributes.append(' ').append(attribute.formatted(i));
        }
        String request =
                "<Envelope " + SOAP + "><Body>" + LOGIN.replace("<username", "<username%s") + "</Body></Envelope>";
        passed(request.formatted(attributes));
        assertThat(refusal(request.formatted(attributes + " b='1'"))).contains("more than 64 attributes");
    }

    private static String refusal(String request) {
        return Refusals.assertRefused(Problem.INVALID_REQUEST, () -> passed(request))
                .getMessage();
    }

    private static String passed(String request) {
        RequestDocument call = RequestCheck.check(
                        Contract.CHAT, new RequestDocument(request.getBytes(UTF_8), 0), operation -> {})
                .document();
        return new String(call.bytes(), call.offset(), call.bytes().length - call.offset(), UTF_8);
    }
}
