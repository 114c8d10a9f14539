package org.chatrpc.acceptance;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests in the form in which curl, SoapUI and clients in other languages send them. */
@ArquillianTest
class HandWrittenSoapIT {
    @ArquillianResource
    private URL base;

    private RawSoap soap;
    private String token;

    @Deployment(testable = false)
    static WebArchive chat() {
        return DeployedChat.war();
    }

    @BeforeEach
    void register() throws Exception {
        DeployedChat.awaitReady(base);
        soap = new RawSoap(base);
        HttpResponse<String> registered = soap.call("<c:Register><c:username>" + Person.freshName("ada")
                + "</c:username><c:password>a long secret</c:password></c:Register>");
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(200);
        token = RawSoap.element(registered, "token");
    }

    @Test
    void registerSendAndReceiveAreAChat() throws Exception {
        String cursor = RawSoap.element(receive(""), "cursor");
        HttpResponse<String> sent = send("hand-written-1");
        HttpResponse<String> again = send("hand-written-1");
        assertThat(RawSoap.element(sent, "duplicate")).isEqualTo("false");
        assertThat(RawSoap.element(again, "duplicate")).isEqualTo("true");
        assertThat(RawSoap.element(again, "messageId")).isEqualTo(RawSoap.element(sent, "messageId"));
        HttpResponse<String> received = receive("<c:cursor>" + cursor + "</c:cursor>");
        assertThat(RawSoap.element(received, "messageId")).isEqualTo(RawSoap.element(sent, "messageId"));
        assertThat(RawSoap.element(received, "body")).isEqualTo("hello");
        assertThat(RawSoap.element(received, "sentAt")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    }

    @Test
    void anAnswerHasItsLengthAndArrivesInOnePiece() throws Exception {
        HttpResponse<String> answer = receive("");
        assertThat(answer.headers().firstValue("Content-Length"))
                .contains(Integer.toString(answer.body().length()));
        assertThat(answer.headers().firstValue("Transfer-Encoding")).isEmpty();
    }

    @Test
    void soapUisQuestionMarksCountAsAbsent() throws Exception {
        HttpResponse<String> history =
                soap.call("<c:GetHistory><c:token>" + token + "</c:token><c:room>general</c:room>"
                        + "<!--Optional:--><c:beforeNumber>?</c:beforeNumber><!--Optional:--><c:afterNumber>?</c:afterNumber>"
                        + "<!--Optional:--><c:limit>?</c:limit></c:GetHistory>");
        assertThat(history.statusCode()).as(history.body()).isEqualTo(200);
        HttpResponse<String> received = receive("<c:cursor>?</c:cursor><c:waitSeconds>?</c:waitSeconds>");
        assertThat(received.statusCode()).as(received.body()).isEqualTo(200);
    }

    @Test
    void aValueThatCannotBeReadIsRefusedNotGuessed() throws Exception {
        assertRefused("INVALID_VALUE", "limit", "GetHistory", "<c:room>general</c:room><c:limit>4294967298</c:limit>");
        assertRefused("INVALID_VALUE", "limit", "GetHistory", "<c:room>general</c:room><c:limit>abc</c:limit>");
        assertRefused(
                "INVALID_VALUE",
                "afterNumber",
                "GetHistory",
                "<c:room>general</c:room><c:afterNumber>3 4</c:afterNumber>");
        assertRefused("INVALID_VALUE", "number", "MarkRead", "<c:room>general</c:room><c:number></c:number>");
        assertRefused("INVALID_VALUE", "number", "MarkRead", "<c:room>general</c:room>");
        assertRefused("INVALID_VALUE", "waitSeconds", "ReceiveMessages", "<c:waitSeconds>2.5</c:waitSeconds>");
        assertRefused("INVALID_VALUE", "joinedOnly", "ListRooms", "<c:joinedOnly>True</c:joinedOnly>");
        assertThat(signedIn("MarkRead", "<c:room>general</c:room><c:number>0</c:number>")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsEmptyOrNilCountsAsAbsent() throws Exception {
        send("absent");
        String xsi = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";
        for (String nothing : new String[] {
            "<c:limit/>",
            "<c:limit> ? </c:limit>",
            "<c:limit " + xsi + " xsi:nil=\"true\"/>",
            "<c:beforeNumber></c:beforeNumber>"
        }) {
            HttpResponse<String> history = signedIn("GetHistory", "<c:room>general</c:room>" + nothing);
            assertThat(history.statusCode()).as(history.body()).isEqualTo(200);
            assertThat(history.body()).as(nothing).contains("hello");
        }
    }

    @Test
    void misspeltAndMisplacedElementsAreNamed() throws Exception {
        assertThat(assertRefused("INVALID_REQUEST", "bdy", "SendMessage", "<c:room>general</c:room><c:bdy>hi</c:bdy>"))
                .contains("SendMessage has no element bdy");
        assertRefused("INVALID_REQUEST", "room", "LeaveRoom", "<c:room>general</c:room><c:room>lab</c:room>");
        HttpResponse<String> answer = soap.call("<c:ListRooms><token>" + token + "</token></c:ListRooms>");
        RawSoap.assertFault(answer, 500, "INVALID_VALUE");
        assertThat(RawSoap.element(answer, "message"))
                .isEqualTo("Element token is missing; is it in the namespace urn:chatrpc:v1?");
        assertThat(RawSoap.element(answer, "field")).isEqualTo("token");
        RawSoap.assertFault(soap.call("<c:ListRooms/>"), 500, "UNAUTHENTICATED");
    }

    /** Returns the fault's message. */
    private String assertRefused(String code, String field, String operation, String elements) throws Exception {
        HttpResponse<String> answer = signedIn(operation, elements);
        RawSoap.assertFault(answer, 500, code);
        assertThat(RawSoap.element(answer, "field")).as(elements).isEqualTo(field);
        return RawSoap.element(answer, "message");
    }

    private HttpResponse<String> signedIn(String operation, String elements) throws Exception {
        return soap.call("<c:" + operation + "><c:token>" + token + "</c:token>" + elements + "</c:" + operation + ">");
    }

    @Test
    void elementsMayComeInTheCallersOrderAndWithTypes() throws Exception {
        HttpResponse<String> sent = soap.call("<c:SendMessage xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"><c:clientMessageId xsi:type=\"xs:string\">id</c:clientMessageId>"
                + "<c:body xsi:type=\"xs:string\">typed</c:body><c:room>general</c:room><c:token>" + token
                + "</c:token></c:SendMessage>");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
    }

    @Test
    void aSoapActionOfWhateverValueChangesNothing() throws Exception {
        for (String action :
                new String[] {"", "\"\"", "\"urn:chatrpc:v1:ListRooms\"", "\"urn:chatrpc:v1:Logout\"", "x"}) {
            HttpResponse<String> answer = soap.send(HttpRequest.newBuilder()
                    .header("Content-Type", "text/xml")
                    .header("SOAPAction", action)
                    .POST(BodyPublishers.ofString(RawSoap.envelope(listRooms()))));
            assertThat(answer.body()).as("SOAPAction: %s", action).contains("ListRoomsResponse");
        }
    }

    @Test
    void utf16IsRead() throws Exception {
        String declared = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + RawSoap.envelope(listRooms());
        assertThat(soap.post("text/xml; charset=utf-16", BodyPublishers.ofByteArray(declared.getBytes(UTF_16)))
                        .body())
                .contains("ListRoomsResponse");
        assertThat(soap.post(
                                "text/xml",
                                BodyPublishers.ofByteArray(
                                        RawSoap.envelope(listRooms()).getBytes(UTF_16LE)))
                        .body())
                .contains("ListRoomsResponse");
    }

    private String listRooms() {
        return "<c:ListRooms><c:token>" + token + "</c:token></c:ListRooms>";
    }

    private HttpResponse<String> receive(String more) throws Exception {
        return soap.call("<c:ReceiveMessages><c:token>" + token + "</c:token>" + more + "</c:ReceiveMessages>");
    }

    private HttpResponse<String> send(String clientMessageId) throws Exception {
        return soap.call("<c:SendMessage><c:token>" + token + "</c:token><c:room>general</c:room><c:body>hello</c:body>"
                + "<c:clientMessageId>" + clientMessageId + "</c:clientMessageId></c:SendMessage>");
    }
}
