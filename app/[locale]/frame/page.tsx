/** An empty page in the real layout: the build puts every other page's head and body into it (server/build/frame.ts, docs/adr/0007). It is not published. */
export const generateMetadata = () => ({ title: "%title%", description: "%description%" });

export default function Frame() {
  return <template id="page" />;
}
