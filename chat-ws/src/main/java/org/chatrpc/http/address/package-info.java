/** The address of the caller, and the address under which the service is reached, according to trusted proxies. */
@NullMarked
package org.chatrpc.http.address;

import org.jspecify.annotations.NullMarked;
