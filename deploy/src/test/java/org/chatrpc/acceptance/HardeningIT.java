package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.acceptance.RawSoap.assertFault;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the server answers properly and discloses no internals. */
@ArquillianTest
class HardeningIT {
    private static final String LOGIN =
            "<c:Login><c:username>nobody</c:username><c:password>some password</c:password></c:Login>";

    @ArquillianResource
    private URL base;

    private RawSoap soap;

    @Deployment(testable = false)
    static WebArchive chat() {
        return DeployedChat.war();
    }

    @BeforeEach
    void client() {
        DeployedChat.awaitReady(base);
        soap = new RawSoap(base);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x>",
                "<?xml version='1.0'?><!-- innocent --><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
                "\n<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
            })
    void aDoctypeIsRefused(String prolog) throws Exception {
        String request = prolog + RawSoap.envelope(LOGIN);
        assertFault(soap.post("text/xml", BodyPublishers.ofString(request)), 500, "INVALID_REQUEST");
        assertFault(
                soap.post("text/xml", BodyPublishers.ofByteArray(request.getBytes(StandardCharsets.UTF_16LE))),
                500,
                "INVALID_REQUEST");
    }

    @Test
    void aRequestThatIsTooLargeIsRefusedAnnouncedOrNot() throws Exception {
        byte[] large =
                RawSoap.envelope(LOGIN.replace("nobody", "x".repeat(1_000_000))).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> announced = soap.post("text/xml", BodyPublishers.ofByteArray(large));
        assertFault(announced, 500, "REQUEST_TOO_LARGE");
        assertThat(RawSoap.element(announced, "message")).contains("262144");
        InputStream stream = new ByteArrayInputStream(large);
        assertFault(soap.post("text/xml", BodyPublishers.ofInputStream(() -> stream)), 500, "REQUEST_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/soap+xml; charset=utf-8",
                "application/fastinfoset",
                "application/json",
                "multipart/related; type=\"text/xml\"; boundary=x",
                "text/xmlx",
                "text/plain",
                ";",
            })
    void otherMediaTypesAreRefused(String type) throws Exception {
        assertFault(soap.post(type, BodyPublishers.ofString(RawSoap.envelope(LOGIN))), 415, "INVALID_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "Identity", "identity, identity"})
    void theContentEncodingIdentityIsNone(String encoding) throws Exception {
        HttpResponse<String> answer = soap.send(HttpRequest.newBuilder()
                .header("Content-Type", "text/xml")
                .header("Content-Encoding", encoding)
                .POST(BodyPublishers.ofString(RawSoap.envelope(LOGIN))));
        assertFault(answer, 500, "WRONG_CREDENTIALS");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void aRequestWithoutMediaTypeOrWithAContentEncodingIsRefused() throws Exception {
        assertFault(
                soap.send(HttpRequest.newBuilder().POST(BodyPublishers.ofString(RawSoap.envelope(LOGIN)))),
                415,
                "INVALID_REQUEST");
        for (String encoding : new String[] {"gzip", "identity, gzip", "identityx", ""}) {
            assertFault(
                    soap.send(HttpRequest.newBuilder()
                            .header("Content-Type", "text/xml")
                            .header("Content-Encoding", encoding)
                            .POST(BodyPublishers.ofString("x"))),
                    415,
                    "INVALID_REQUEST");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "PATCH"})
    void otherMethodsAreRefused(String method) throws Exception {
        HttpResponse<String> answer = soap.send(HttpRequest.newBuilder().method(method, BodyPublishers.noBody()));
        assertFault(answer, 405, "INVALID_REQUEST");
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "<",
                "<a>",
                "<a/>",
                "{\"json\": true}",
                "<Envelope xmlns='http://schemas.xmlsoap.org/soap/envelope/'/>",
                "<Envelope xmlns='http://www.w3.org/2003/05/soap-envelope'><Body/></Envelope>",
                "<Envelope xmlns='http://schemas.xmlsoap.org/soap/envelope/'><Body/></Envelope>",
                "<Envelope xmlns='http://schemas.xmlsoap.org/soap/envelope/'><Body>&undefined;</Body></Envelope>",
                "<Envelope xmlns='http://schemas.xmlsoap.org/soap/envelope/'><Body><Login xmlns='urn:x'/></Body></Envelope>",
                "<Envelope xmlns='http://schemas.xmlsoap.org/soap/envelope/'><Body><Dance xmlns='urn:chatrpc:v1'/></Body></Envelope>",
                "<Envelope xmlns='http://schemas.xmlsoap.org/soap/envelope/'><Body><LoginResponse xmlns='urn:chatrpc:v1'/></Body></Envelope>",
                "<Envelope xmlns='http://schemas.xmlsoap.org/soap/envelope/'><Body><Login xmlns='urn:chatrpc:v1'></Body></Envelope>",
                "<Envelope xmlns='http://schemas.xmlsoap.org/soap/envelope/'><Body><Login xmlns='urn:chatrpc:v1'/></Body></Envelope>trailing",
            })
    void whatIsNoCallOfTheContractIsRefused(String request) throws Exception {
        assertFault(soap.post("text/xml; charset=utf-8", BodyPublishers.ofString(request)), 500, "INVALID_REQUEST");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws Exception {
        byte[] request = RawSoap.envelope(LOGIN.replace("nobody", "nöbody")).getBytes(StandardCharsets.ISO_8859_1);
        assertFault(soap.post("text/xml; charset=utf-8", BodyPublishers.ofByteArray(request)), 500, "INVALID_REQUEST");
        assertFault(soap.post("text/xml; charset=utf-7", BodyPublishers.ofByteArray(request)), 500, "INVALID_REQUEST");
    }

    @Test
    void aHeaderThatMustBeUnderstoodIsNot() throws Exception {
        String request = RawSoap.envelope(LOGIN)
                .replace(
                        "<soapenv:Header/>",
                        "<soapenv:Header><t:T xmlns:t='urn:t' soapenv:mustUnderstand='1'/></soapenv:Header>");
        HttpResponse<String> answer = soap.post("text/xml", BodyPublishers.ofString(request));
        assertFault(answer, 500, "INVALID_REQUEST");
        assertThat(RawSoap.element(answer, "faultcode")).isEqualTo("soap:MustUnderstand");
        assertFault(
                soap.post(
                        "text/xml",
                        BodyPublishers.ofString(
                                request.replace("mustUnderstand", "actor='urn:another' soapenv:mustUnderstand"))),
                500,
                "WRONG_CREDENTIALS");
    }

    @Test
    void anEnvelopeOfAnotherVersionIsRefused() throws Exception {
        String request = RawSoap.envelope(LOGIN)
                .replace("http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope");
        HttpResponse<String> answer = soap.post("text/xml", BodyPublishers.ofString(request));
        assertFault(answer, 500, "INVALID_REQUEST");
        assertThat(RawSoap.element(answer, "faultcode")).isEqualTo("soap:VersionMismatch");
    }

    @Test
    void nestingWithoutEndIsRefused() throws Exception {
        String deep =
                "<c:Login><c:username>" + "<x>".repeat(20_000) + "</x>".repeat(20_000) + "</c:username></c:Login>";
        HttpResponse<String> answer = soap.call(deep);
        assertThat(answer.statusCode()).isEqualTo(500);
        RawSoap.assertNoInternals(answer);
    }

    @Test
    void aCharacterThatXmlCannotCarryIsRefused() throws Exception {
        assertFault(soap.call(LOGIN.replace("nobody", "no&#0;body")), 500, "INVALID_REQUEST");
    }

    /** A request with any single corrupted byte still gets one of our answers. */
    @Test
    void aSpoiltRequestNeverShowsTheInside() throws Exception {
        Random random = new Random(20260101);
        byte[] good = RawSoap.envelope(LOGIN).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 300; i++) {
            byte[] spoilt = good.clone();
            spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            HttpResponse<String> answer = soap.post("text/xml; charset=utf-8", BodyPublishers.ofByteArray(spoilt));
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(RawSoap.element(answer, "code"))
                    .as("%s%n%s", new String(spoilt, StandardCharsets.ISO_8859_1), answer.body())
                    .isIn("INVALID_REQUEST", "INVALID_VALUE", "WRONG_CREDENTIALS", "TOO_MANY_ATTEMPTS");
            RawSoap.assertNoInternals(answer);
        }
    }
}
