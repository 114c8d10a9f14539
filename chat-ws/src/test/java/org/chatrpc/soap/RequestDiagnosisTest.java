package org.chatrpc.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestDiagnosisTest {
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
                "<Envelope SOAP><x xmlns=''/></Envelope>                | has no body",
                "<Envelope SOAP><Body/></Envelope>                      | body is empty",
                "<Envelope SOAP><Body>text</Body></Envelope>            | body is empty",
                "<Envelope SOAP><Body><Login xmlns=''/></Body></Envelope>    | no operation Login; its operations are in the namespace urn:chatrpc:v1",
                "<Envelope SOAP><Body><Dance xmlns='urn:chatrpc:v1'/></Body></Envelope> | no operation {urn:chatrpc:v1}Dance",
                "<Envelope SOAP><Header><t xmlns='urn:t' s:mustUnderstand='1' xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'/></Header><Body/></Envelope> | does not understand the header {urn:t}t",
                "<Envelope SOAP><Body><Login xmlns='urn:chatrpc:v1'></Body></Envelope> | not well-formed XML; see line 1",
                "<Envelope SOAP/>x                                      | not well-formed XML",
                "<Envelope SOAP>&undefined;</Envelope>                  | not well-formed XML",
            })
    void saysWhatIsWrong(String request, String complaint) {
        assertThat(diagnose(request.replace("SOAP", SOAP)))
                .hasValueSatisfying(said ->
                        assertThat(said).contains(complaint).doesNotContain("Exception", "javax", "ParseError"));
    }

    @Test
    void findsNothingWrongWithACall() {
        assertThat(diagnose("<Envelope " + SOAP + "><Header><t xmlns='urn:t'><u/></t></Header>"
                        + "<Body><Login xmlns='urn:chatrpc:v1'><username>?</username></Login></Body></Envelope>"))
                .isEmpty();
    }

    @Test
    void aLongNameIsCutShort() {
        assertThat(diagnose("<" + "x".repeat(10_000) + "/>"))
                .hasValueSatisfying(said -> assertThat(said).hasSizeLessThan(200));
    }

    @Test
    void bytesThatAreNoTextAreNamedAsSuch() {
        byte[] bytes = "<a>ä</a>".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(RequestDiagnosis.of(new RequestDocument(bytes, 0))).contains("The request is not valid UTF-8 text.");
    }

    private static Optional<String> diagnose(String request) {
        return RequestDiagnosis.of(new RequestDocument(request.getBytes(StandardCharsets.UTF_8), 0));
    }
}
