package org.chatrpc.ldap;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchEntry;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.ReadOnlySearchRequest;
import com.unboundid.ldap.sdk.SearchRequest;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets a server send the members of groups in pieces of two, as Active Directory does with 1,500. */
final class Ranges extends InMemoryOperationInterceptor {
    private static final String ASKED_FOR = "asked";
    private static final int SIZE = 2;
    private static final Pattern ASKED = Pattern.compile("member;range=(\\d+)-\\*");

    @Override
    public void processSearchRequest(InMemoryInterceptedSearchRequest search) {
        ReadOnlySearchRequest request = search.getRequest();
        String asked = request.getAttributeList().stream()
                .filter(name -> name.equals("member") || name.startsWith("member;"))
                .findFirst()
                .orElse("");
        if (!asked.isEmpty()) {
            search.setProperty(ASKED_FOR, asked);
            search.setRequest(
                    new SearchRequest(request.getBaseDN(), request.getScope(), request.getFilter(), "member"));
        }
    }

    @Override
    public void processSearchEntry(InMemoryInterceptedSearchEntry search) {
        Object asked = search.getProperty(ASKED_FOR);
        Entry entry = search.getSearchEntry().duplicate();
        Attribute members = entry.getAttribute("member");
        if (asked == null || members == null) {
            return;
        }
        Matcher range = ASKED.matcher(asked.toString());
        int from = range.matches() ? Integer.parseInt(range.group(1)) : 0;
        List<String> values = Arrays.asList(members.getValues());
        int to = Math.min(values.size(), from + SIZE);
        entry.removeAttribute("member");
        String end = to == values.size() ? "*" : Integer.toString(to - 1);
        entry.addAttribute(new Attribute("member;range=" + from + "-" + end, values.subList(from, to)));
        search.setSearchEntry(entry);
    }
}
