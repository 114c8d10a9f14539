package org.chatrpc.soap.fault;

import org.chatrpc.contract.Fault;
import org.chatrpc.soap.xml.ContractType;
import org.chatrpc.soap.xml.XmlBuffer;

/**
 * Writes the SOAP 1.1 message for a fault without a SOAP stack: it is the same on every server, and also available
 * before any stack has been reached.
 */
public final class FaultEnvelope {
    private FaultEnvelope() {}

    /**
     * The whole message. The {@code faultstring} is "CODE: message", for clients that read nothing else.
     *
     * @param namespace that of the contract, each of which declares this fault alike
     */
    public static XmlBuffer of(Fault fault, FaultCode code, String namespace) {
        XmlBuffer xml = SoapEnvelope.start(1024);
        xml.markup("<soap:Fault><faultcode>soap:").markup(code.localName());
        xml.markup("</faultcode><faultstring>").text(fault.getCode() + ": " + fault.getMessage());
        xml.markup("</faultstring><detail><ChatFault xmlns=\"")
                .markup(namespace)
                .markup("\">");
        ContractType.of(Fault.class).writeContent(fault, xml);
        xml.markup("</ChatFault></detail></soap:Fault>");
        return SoapEnvelope.end(xml);
    }
}
