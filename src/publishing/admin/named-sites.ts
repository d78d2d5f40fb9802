/**
 * Sites that the program of the editors' page names: documentation that a link leads to, names of XML, services that
 * are asked only when a configuration names them, which ours does not. The header policy lets none of them be reached.
 * A site that a new version names has to be looked at before it is added here.
 */
export const namedSites = new Set(
  `$ ai.google.dev aistudio.google.com api-docs.deepseek.com api.anthropic.com api.deepseek.com api.github.com
  api.mistral.ai api.netlify.com api.openai.com api.pexels.com api.unsplash.com api.uploadcare.com
  app.uploadcare.com aws.amazon.com azure.microsoft.com bsky.app bunny.net cloud.digitalocean.com cloudinary.com
  codeberg.org console.aws.amazon.com console.cloud.google.com console.cloudinary.com console.mistral.ai
  console.scaleway.com dash.bunny.net dash.cloudflare.com developers.cloudflare.com discord.com docs.aws.amazon.com
  docs.claude.com docs.digitalocean.com docs.mistral.ai fontsource.org generativelanguage.googleapis.com gitea.com
  github.com gitlab.com identity.netlify.com json-schema.org learn.microsoft.com lexical.dev localhost
  localhost:5174 nominatim.openstreetmap.org picsum.photos pixabay.com platform.claude.com platform.deepseek.com
  platform.openai.com portal.azure.com res.cloudinary.com s3.$ secure.backblaze.com stackoverflow.com
  status-api.hostedstatus.com status.gitlab.com supabase.com svelte.dev sveltiacms.app translation.googleapis.com
  ucarecdn.com unsplash.com upload.uploadcare.com uploadcare.com www.backblaze.com www.cloudflare.com
  www.digitalocean.com www.githubstatus.com www.openstreetmap.org www.pexels.com www.scaleway.com www.w3.org
  www.youtube-nocookie.com www.youtube.com youtu.be {s}.tile.openstreetmap.org`.split(/\s+/),
);
