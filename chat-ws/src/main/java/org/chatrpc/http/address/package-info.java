/** Who calls and under which address the service is reached, as far as proxies that are trusted say so. */
@NullMarked
package org.chatrpc.http.address;

import org.jspecify.annotations.NullMarked;
