// A style sheet as text: web/build/site.mjs has esbuild read it so.
declare module "*.css" {
  const text: string;
  export default text;
}
