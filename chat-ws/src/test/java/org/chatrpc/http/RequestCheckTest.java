package org.chatrpc.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.chatrpc.Refusals;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestCheckTest {
    private static final String SOAP = "xmlns='http://schemas.xmlsoap.org/soap/envelope/'";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<x/>                                                   | its root element is x",
                "<Envelope xmlns='urn:x'/>                              | its root element is {urn:x}Envelope",
                "<Envelope xmlns='http://www.w3.org/2003/05/soap-envelope'/> | speaks SOAP 1.1",
                "<Envelope SOAP/>                                       | has no body",
                "<Envelope SOAP><Header/></Envelope>                    | has no body",
                "<Envelope SOAP><x xmlns=''/></Envelope>                | cannot have: x",
                "<Envelope SOAP><Body/></Envelope>                      | body is empty",
                "<Envelope SOAP><Body>text</Body></Envelope>            | body is empty",
                "<Envelope SOAP><Body><Login xmlns=''/></Body></Envelope>    | no operation Login; its operations are in the namespace urn:chatrpc:v1",
                "<Envelope SOAP><Body><Dance xmlns='urn:chatrpc:v1'/></Body></Envelope> | no operation {urn:chatrpc:v1}Dance",
                "<Envelope SOAP><Header><t xmlns='urn:t' s:mustUnderstand='1' xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'/></Header><Body/></Envelope> | does not understand the header {urn:t}t",
                "<Envelope SOAP><Body><Login xmlns='urn:chatrpc:v1'></Body></Envelope> | not well-formed XML; see line 1",
                "<Envelope SOAP><Body><Login xmlns='urn:chatrpc:v1'/><Login xmlns='urn:chatrpc:v1'/></Body></Envelope> | more than one request",
                "<Envelope SOAP><Body><Login xmlns='urn:chatrpc:v1'/></Body><Body/></Envelope> | cannot have",
                "<Envelope SOAP><Body><Login xmlns='urn:chatrpc:v1'/></Body></Envelope>x | not well-formed XML",
                "<Envelope SOAP>&undefined;</Envelope>                  | not well-formed XML",
            })
    void aDocumentThatIsNoCallIsRefusedInWordsForPeople(String request, String reason) {
        assertThat(refusal(request.replace("SOAP", SOAP)))
                .contains(reason)
                .doesNotContain("Exception", "javax", "ParseError");
    }

    @Test
    void aCallPasses() {
        check("<Envelope " + SOAP + "><Header><t xmlns='urn:t'><u/></t></Header>"
                + "<Body> <Login xmlns='urn:chatrpc:v1'><username>?</username></Login> </Body></Envelope>");
    }

    @Test
    void aLongNameIsCutShort() {
        assertThat(refusal("<" + "x".repeat(10_000) + "/>")).hasSizeLessThan(200);
    }

    @Test
    void nestingIsBounded() {
        String deep = "<x>".repeat(1_000) + "</x>".repeat(1_000);
        assertThat(refusal("<Envelope " + SOAP + "><Body><Login xmlns='urn:chatrpc:v1'>" + deep
                        + "</Login></Body></Envelope>"))
                .contains("nested deeper");
    }

    private static String refusal(String request) {
        return Refusals.assertRefused(Problem.INVALID_REQUEST, () -> check(request))
                .getMessage();
    }

    private static void check(String request) {
        RequestCheck.check(new RequestDocument(request.getBytes(StandardCharsets.UTF_8), 0));
    }
}
