package org.chatrpc.http.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.soap.fault.EnvelopeException;
import org.chatrpc.soap.fault.FaultCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What SOAP 1.1 requires of a recipient: to check the version (section 4.1.2) and the headers addressed to it (section
 * 4.2).
 */
class EnvelopeTest {
    private static final String SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String NEXT = "http://schemas.xmlsoap.org/soap/actor/next";

    @ParameterizedTest
    @ValueSource(
            strings = {"http://www.w3.org/2003/05/soap-envelope", "http://www.w3.org/2001/12/soap-envelope", "urn:x"})
    void anEnvelopeInAnotherNamespaceIsAVersionMismatch(String namespace) {
        assertThat(refusal(envelope("", "").replace(SOAP_11, namespace))).isEqualTo(FaultCode.VERSION_MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S:mustUnderstand='1'",
                "S:mustUnderstand='true'",
                "S:mustUnderstand=' 1 '",
                "S:mustUnderstand='1' S:actor=''",
                "S:mustUnderstand='1' S:actor='" + NEXT + "'",
                "S:actor=' " + NEXT + "' S:mustUnderstand='true'",
            })
    void aMandatoryHeaderForThisServiceIsRefused(String attributes) {
        assertThat(refusal(envelope("<o xmlns='urn:o'/>", attributes))).isEqualTo(FaultCode.MUST_UNDERSTAND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "S:mustUnderstand='0'",
                "S:mustUnderstand='false'",
                "S:mustUnderstand=''",
                "mustUnderstand='1'",
                "S:mustUnderstand='1' S:actor='urn:another'",
                "S:actor='" + NEXT + "'",
            })
    void optionalHeadersAndThoseForOthersPass(String attributes) {
        RequestCheck.check(Contract.CHAT, document(envelope("", attributes)), operation -> {});
    }

    @Test
    void aMustUnderstandThatIsNotABooleanIsRefused() {
        assertThat(catchThrowableOfType(
                                ChatException.class,
                                () -> RequestCheck.check(
                                        Contract.CHAT,
                                        document(envelope("", "S:mustUnderstand='yes'")),
                                        operation -> {}))
                        .problem())
                .isEqualTo(Problem.INVALID_REQUEST);
    }

    private static FaultCode refusal(String request) {
        EnvelopeException refusal = catchThrowableOfType(
                EnvelopeException.class, () -> RequestCheck.check(Contract.CHAT, document(request), operation -> {}));
        assertThat(refusal.problem()).isEqualTo(Problem.INVALID_REQUEST);
        return refusal.faultCode();
    }

    private static RequestDocument document(String request) {
        return new RequestDocument(request.getBytes(UTF_8), 0);
    }

    private static String envelope(String otherHeader, String attributes) {
        return "<S:Envelope xmlns:S='" + SOAP_11 + "'><S:Header>" + otherHeader + "<h xmlns='urn:h' " + attributes
                + ">x</h></S:Header><S:Body><Logout xmlns='urn:chatrpc:v1'><token>t</token></Logout></S:Body></S:Envelope>";
    }
}
