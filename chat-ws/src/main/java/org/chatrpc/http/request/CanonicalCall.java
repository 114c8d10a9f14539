package org.chatrpc.http.request;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Writes a checked call as the simplest equivalent document: no headers, attributes or comments, the elements in the
 * order of the contract, absent ones left out, each value in the one form that all SOAP stacks read alike. So nothing
 * unchecked can reach a stack.
 */
final class CanonicalCall {
    private CanonicalCall() {}

    static RequestDocument of(String namespace, String operation, Map<String, List<String>> values) {
        StringBuilder xml = new StringBuilder(512)
                .append("<S:Envelope xmlns:S=\"" + RequestCheck.SOAP_11 + "\"><S:Body><")
                .append(operation)
                .append(" xmlns=\"")
                .append(namespace)
                .append("\">");
        values.forEach((name, texts) -> texts.forEach(text -> {
            xml.append('<').append(name).append('>');
            escape(xml, text);
            xml.append("</").append(name).append('>');
        }));
        xml.append("</").append(operation).append("></S:Body></S:Envelope>");
        return new RequestDocument(xml.toString().getBytes(StandardCharsets.UTF_8), 0);
    }

    private static void escape(StringBuilder xml, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                // A literal carriage return would be read as a line feed (XML 1.0, section 2.11).
                case '\r' -> xml.append("&#13;");
                default -> xml.append(c);
            }
        }
    }
}
