package org.chatrpc.soap.fault;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import javax.xml.parsers.DocumentBuilderFactory;
import org.chatrpc.contract.Fault;
import org.chatrpc.log.store.StoreUnavailableException;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class FaultsTest {

    @Test
    void aRefusalIsMappedToItsFault() throws Exception {
        Fault fault = Faults.of(ChatException.in("room", Problem.NO_SUCH_ROOM, "There is no room <&>\u0000\uD800."));
        Document answer = parse(
                FaultEnvelope.of(fault, FaultCode.of(fault), "urn:chatrpc:v1").toByteArray());
        assertThat(text(answer, "faultcode")).isEqualTo("soap:Client");
        assertThat(text(answer, "faultstring")).isEqualTo("NO_SUCH_ROOM: There is no room <&>\uFFFD\uFFFD.");
        assertThat(text(answer, "code")).isEqualTo("NO_SUCH_ROOM");
        assertThat(text(answer, "field")).isEqualTo("room");
        assertThat(text(answer, "retryable")).isEqualTo("false");
        assertThat(answer.getElementsByTagNameNS("urn:chatrpc:v1", "retryAfterMillis")
                        .getLength())
                .isZero();
    }

    @Test
    void aRetryableRefusalSaysWhenToRetry() throws Exception {
        Fault fault = Faults.of(ChatException.later(Problem.RATE_LIMITED, Duration.ofMillis(1500), "Slower."));
        Document answer = parse(
                FaultEnvelope.of(fault, FaultCode.of(fault), "urn:chatrpc:v1").toByteArray());
        assertThat(text(answer, "faultcode")).isEqualTo("soap:Server");
        assertThat(text(answer, "retryable")).isEqualTo("true");
        assertThat(text(answer, "retryAfterMillis")).isEqualTo("1500");
    }

    @Test
    void aRefusalWrappedByAContainerIsRecognised() {
        Fault fault = Faults.of(
                new EJBException(new RuntimeException(ChatException.of(Problem.LAST_OWNER, "No."))), "1a2b3c4d");
        assertThat(fault.getCode()).isEqualTo("LAST_OWNER");
    }

    @Test
    void anUnavailableStoreIsRetryableAndItsReasonIsNotDisclosed() {
        Fault fault = Faults.of(new StoreUnavailableException("jdbc:sqlite:/secret is locked", null), "1a2b3c4d");
        assertThat(fault.getCode()).isEqualTo("UNAVAILABLE");
        assertThat(fault.isRetryable()).isTrue();
        assertThat(fault.getRetryAfterMillis()).isPositive();
        assertThat(fault.getMessage()).doesNotContain("jdbc", "secret");
    }

    @Test
    void aDefectDisclosesOnlyItsIncidentNumber() {
        Fault fault = Faults.of(new IllegalStateException("SELECT secret FROM account"), "1a2b3c4d");
        assertThat(fault.getCode()).isEqualTo("INTERNAL");
        assertThat(fault.getMessage())
                .isEqualTo("Something went wrong on the server. Quote incident 1a2b3c4d to its operator.");
        assertThat(fault.getIncident()).isEqualTo("1a2b3c4d");
    }

    private static Document parse(byte[] answer) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer));
    }

    private static String text(Document answer, String element) {
        return answer.getElementsByTagNameNS("*", element).item(0).getTextContent();
    }
}
