package org.chatrpc.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The rules that let every SOAP stack use a WSDL, for each of ours (docs/adr/0001). */
abstract class ContractRules {
    private static final Set<String> SIMPLE_TYPES =
            Set.of("xs:string", "xs:boolean", "xs:int", "xs:long", "xs:dateTime", "xs:base64Binary");
    /** Words in the documentation of operations that look like codes. */
    private static final Set<String> EVENTS = Set.of("USER_UPDATED", "ANNOUNCEMENT_CHANGED");

    static final String OPERATION = "/wsdl:definitions/wsdl:portType/wsdl:operation";
    static final String GLOBAL = "/wsdl:definitions/wsdl:types/xs:schema/xs:element";

    final Wsdl wsdl;
    private final String service;
    private final String namespace;

    /**
     * @param file the WSDL in the jar
     * @param service the name of the service that it describes
     */
    ContractRules(String file, String service, String namespace) throws Exception {
        this.wsdl = new Wsdl(file);
        this.service = service;
        this.namespace = namespace;
    }

    /** The operations that need no token. */
    abstract Set<String> openOperations();

    @Test
    void isOneFileWithItsSchemaInside() throws Exception {
        assertThat(wsdl.all("//wsdl:import | //xs:import | //xs:include | //xs:redefine"))
                .isEmpty();
        assertThat(wsdl.all("//xs:schema")).hasSize(1);
    }

    @Test
    void hasOneServiceWithOneSoap11Port() throws Exception {
        assertThat(wsdl.names("//wsdl:service")).containsExactly(service);
        assertThat(wsdl.names("//wsdl:service/wsdl:port")).containsExactly(service.replace("Service", "Port"));
        assertThat(wsdl.all("//wsdl:port/soap:address")).hasSize(1);
    }

    @Test
    void usesOneNamespace() throws Exception {
        assertThat(wsdl.all("/wsdl:definitions | //xs:schema"))
                .allSatisfy(element ->
                        assertThat(element.getAttribute("targetNamespace")).isEqualTo(namespace));
        assertThat(wsdl.all("//xs:schema").get(0).getAttribute("elementFormDefault"))
                .isEqualTo("qualified");
    }

    @Test
    void putsTheTokenFirstWhereThereIsOne() throws Exception {
        for (String operation : wsdl.names(OPERATION)) {
            List<String> parts =
                    wsdl.names(GLOBAL + "[@name='" + operation + "']/xs:complexType/xs:sequence/xs:element");
            if (openOperations().contains(operation)) {
                assertThat(parts).doesNotContain("token");
            } else {
                assertThat(parts).startsWith("token");
            }
        }
    }

    @Test
    void declaresPrefixesOnTheRootOnly() throws Exception {
        for (Element element : wsdl.all("/wsdl:definitions//*")) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Node attribute = element.getAttributes().item(i);
                assertThat(((Attr) attribute).getName()).doesNotStartWith("xmlns");
            }
        }
    }

    @Test
    void isDocumentLiteralWrappedWithoutHeaders() throws Exception {
        assertThat(wsdl.all("//soap:header | //soap:headerfault")).isEmpty();
        assertThat(wsdl.all("//soap:binding"))
                .allSatisfy(binding -> assertThat(binding.getAttribute("style")).isEqualTo("document"));
        assertThat(wsdl.all("//soap:body | //soap:binding//soap:fault"))
                .allSatisfy(body -> assertThat(body.getAttribute("use")).isEqualTo("literal"));
        for (String operation : wsdl.names(OPERATION)) {
            assertThat(operation).matches("[A-Z][A-Za-z]+");
            for (String message : List.of(operation, operation + "Response")) {
                Element part = wsdl.all("//wsdl:message[@name='" + message + "']/wsdl:part")
                        .get(0);
                assertThat(part.getAttribute("name")).isEqualTo("parameters");
                assertThat(part.getAttribute("element")).isEqualTo("tns:" + message);
                assertThat(wsdl.all(GLOBAL + "[@name='" + message + "']/xs:complexType/xs:sequence"))
                        .hasSize(1);
            }
        }
    }

    /**
     * The defaults of CXF's wsdl2java map both to one Java parameter, and reject the whole WSDL if the types differ.
     */
    @Test
    void elementsSharedByRequestAndAnswerHaveOneType() throws Exception {
        for (String operation : wsdl.names(OPERATION)) {
            for (Element asked : wsdl.all(element(operation))) {
                assertThat(wsdl.all(element(operation + "Response") + "[@name='" + asked.getAttribute("name") + "']"))
                        .as("%s of %s and its answer", asked.getAttribute("name"), operation)
                        .allSatisfy(answered -> {
                            // An optional number or boolean has another Java type than a required one.
                            boolean alike = asked.getAttribute("type").equals("xs:string");
                            for (String attribute : List.of("type", "maxOccurs", alike ? "type" : "minOccurs")) {
                                assertThat(answered.getAttribute(attribute)).isEqualTo(asked.getAttribute(attribute));
                            }
                        });
            }
        }
    }

    /** The server checks the values of a request by type before a SOAP stack can guess them. */
    @Test
    void requestsHaveSimpleTypesOnly() throws Exception {
        for (String operation : wsdl.names(OPERATION)) {
            assertThat(wsdl.all(element(operation)))
                    .allSatisfy(
                            element -> assertThat(element.getAttribute("type")).isIn(SIMPLE_TYPES));
        }
    }

    static String element(String wrapper) {
        return GLOBAL + "[@name='" + wrapper + "']/xs:complexType/xs:sequence/xs:element";
    }

    @Test
    void declaresTheOneFaultOnEveryOperation() throws Exception {
        assertThat(wsdl.all(OPERATION + "/wsdl:fault[@name='ChatFault' and @message='tns:ChatFault']"))
                .hasSameSizeAs(wsdl.all(OPERATION));
        assertThat(wsdl.all("//wsdl:binding/wsdl:operation/wsdl:fault[@name='ChatFault']/soap:fault"))
                .hasSameSizeAs(wsdl.all(OPERATION));
    }

    @Test
    void usesNothingThatSomeStackStumblesOver() throws Exception {
        assertThat(wsdl.all("//xs:choice | //xs:any | //xs:all | //xs:attribute | //xs:extension | //xs:restriction"
                        + " | //xs:simpleType | //xs:union | //xs:list | //xs:group"))
                .isEmpty();
        assertThat(wsdl.all("//*[@nillable or @default or @fixed or @abstract or @substitutionGroup]"))
                .isEmpty();
    }

    @Test
    void usesFewTypesAndSimpleOccurrences() throws Exception {
        Set<String> records = wsdl.names("//xs:schema/xs:complexType").stream()
                .map(name -> "tns:" + name)
                .collect(Collectors.toSet());
        for (Element element : wsdl.all("//xs:sequence/xs:element")) {
            String type = element.getAttribute("type");
            assertThat(SIMPLE_TYPES.contains(type) || records.contains(type))
                    .as("%s has the type %s", element.getAttribute("name"), type)
                    .isTrue();
            String occurs = element.getAttribute("minOccurs") + "/" + element.getAttribute("maxOccurs");
            assertThat(occurs).isIn("/", "0/", "0/unbounded");
        }
    }

    @Test
    void documentsEveryOperationRecordAndElement() throws Exception {
        for (Element operation : wsdl.all(OPERATION)) {
            assertThat(operation
                            .getElementsByTagNameNS("http://schemas.xmlsoap.org/wsdl/", "documentation")
                            .getLength())
                    .as(operation.getAttribute("name"))
                    .isOne();
        }
        assertThat(wsdl.all("//xs:element[not(xs:annotation/xs:documentation[string-length(.) > 5])]"
                        + " | //xs:schema/xs:complexType[not(xs:annotation/xs:documentation[string-length(.) > 5])]"))
                .isEmpty();
    }

    /**
     * Operations document "Faults: A, B."; codes that any operation can answer are documented once, at the port type.
     */
    @Test
    void documentsEveryFaultCodeAtItsOperationsAndInTheListOfCodes() throws Exception {
        Set<String> general = codes("/wsdl:definitions/wsdl:portType/wsdl:documentation");
        Set<String> answered = new TreeSet<>(general);
        for (String operation : wsdl.names(OPERATION)) {
            Set<String> own = codes(OPERATION + "[@name='" + operation + "']/wsdl:documentation");
            // An operation may say what it does not permit to people.
            assertThat(own)
                    .as(operation)
                    .filteredOn(code -> !code.equals("NOT_PERMITTED"))
                    .doesNotContainAnyElementsOf(general);
            answered.addAll(own);
        }
        String list = "//xs:complexType[@name='Fault']/xs:sequence/xs:element[@name='code']//xs:documentation";
        assertThat(answered).isEqualTo(codes(list));
    }

    private Set<String> codes(String documentation) throws Exception {
        String text = wsdl.all(documentation).get(0).getTextContent();
        return Pattern.compile("\\b(?:[A-Z]+_[A-Z_]+|INDEXING|OVERLOADED|UNAVAILABLE|UNAUTHENTICATED|INTERNAL)\\b")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> !EVENTS.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
